"""Signing in and out."""

from __future__ import annotations

from django.contrib import auth
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from travaux.web.asking import onward, open_to_all
from travaux.web.pages import errors


@open_to_all
@sensitive_post_parameters()
def sign_in(request: HttpRequest) -> HttpResponse:
    target = onward(request)
    told = {"onward": target, "name": request.POST.get("name", "")[:100], "wrong": False}
    if request.method == "POST":
        account = auth.authenticate(
            request, name=request.POST.get("name", ""), password=request.POST.get("password", "")
        )
        if account is not None:
            auth.login(request, account)
            return redirect(target)
        told["wrong"] = True
    return render(request, "web/sign-in.html", told, status=401 if told["wrong"] else 200)


def sign_out(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        auth.logout(request)
    return redirect("/")


sign_out = open_to_all(sign_out)


def locked_out(request: HttpRequest, *_args: object) -> HttpResponse:
    """Told after too many wrong passwords."""
    return errors.page(
        request, 429, _("Too many wrong passwords"), _("Wait a quarter of an hour, then try again.")
    )
