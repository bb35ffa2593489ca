"""The pages of the reading room."""

from __future__ import annotations

from django.urls import path

from travaux.web.pages import (
    about,
    accounts,
    activity,
    adding,
    checklist,
    followup,
    language,
    meetings,
    papers,
    parties,
    search,
)

urlpatterns = [
    path("", search.page, name="search"),
    path("papers/<str:code>/", papers.page, name="paper"),
    path("papers/<str:code>/original", papers.original, name="original"),
    path("papers/<str:code>/pages/<int:number>/", papers.page, name="leaf"),
    path("papers/<str:code>/pages/<int:number>.webp", papers.picture, name="picture"),
    path("papers/<str:code>/words/<str:anchor>/", papers.cited, name="cited"),
    path("papers/<str:code>/with/<str:other>/", papers.together, name="together"),
    path("papers/<str:code>/programme/<str:form>", papers.published, name="programme"),
    path("meetings/", meetings.listing, name="meetings"),
    path("meetings/<str:key>/", meetings.page, name="meeting"),
    path("meetings/<str:key>/changes/", meetings.changes, name="changes"),
    path("meetings/<str:key>/calendar.ics", meetings.calendar, name="calendar"),
    path("meetings/<str:key>/questions/", followup.questions, name="questions"),
    path("register/", followup.register, name="register"),
    path("register/<slug:key>/", followup.entry, name="undertaking"),
    path("reviews/", followup.reviews, name="reviews"),
    path("reviews/<path:name>/agenda.<slug:form>", followup.drafted, name="drafted"),
    path("reviews/<path:name>/", followup.review, name="review"),
    path("coverage/", followup.gaps, name="coverage"),
    path("people/", parties.people, name="people"),
    path("people/<str:key>/", parties.person, name="person"),
    path("organisations/", parties.bodies, name="bodies"),
    path("organisations/<str:key>/", parties.body, name="body"),
    path("organisations/<str:key>/calendar.ics", parties.calendar, name="body-calendar"),
    path("series/<str:key>/", parties.series, name="series"),
    path("delegation/", parties.delegation, name="delegation"),
    path("checklist/", checklist.page, name="checklist"),
    path("checklist/settle/", checklist.settle, name="settle"),
    path("decisions/<int:number>/undo/", checklist.undo, name="undo"),
    path("activity/", activity.page, name="activity"),
    path("activity/feed.atom", activity.feed, name="feed"),
    path("about/", about.page, name="about"),
    path("add/", adding.page, name="add"),
    path("language/", language.choose, name="language"),
    path("sign-in/", accounts.sign_in, name="sign-in"),
    path("sign-out/", accounts.sign_out, name="sign-out"),
]
