"""The pages of the reading room."""

from __future__ import annotations

from django.urls import path

from travaux.web.pages import followup, meetings, papers, search

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
]
