"""Addresses of the reading room and of the interface for programs."""

from __future__ import annotations

from django.urls import include, path

from travaux.api.interface import api

urlpatterns = [path("api/v1/", api.urls), path("", include("travaux.web.urls"))]

handler400 = "travaux.web.pages.errors.bad_request"
handler403 = "travaux.web.pages.errors.forbidden"
handler404 = "travaux.web.pages.errors.not_found"
handler500 = "travaux.web.pages.errors.server_error"
