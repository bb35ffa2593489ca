"""People and bodies. ``key`` is the normalised name by which mentions are first joined."""

from __future__ import annotations

from django.db import models

from travaux.common.regions import Region, region_of

_NATIONAL = "national"


class Body(models.Model):
    """An organ, organisation, State, ministry, city, NGO, company: whoever meets or acts."""

    key = models.CharField(max_length=300, unique=True)
    name = models.TextField()
    kind = models.CharField(max_length=40, blank=True)
    level = models.CharField(max_length=40, blank=True)
    country = models.CharField(max_length=3, blank=True)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="merged")

    class Meta:
        verbose_name_plural = "bodies"

    def __str__(self) -> str:
        return self.name

    @property
    def region(self) -> Region | None:
        """The regional group of the State that this is, or to whose government it belongs; None where there is none."""
        return region_of(self.country) if self.level == _NATIONAL else None


class Person(models.Model):
    """A person; what they were and did is told by their appearances."""

    key = models.CharField(max_length=300, unique=True)
    name = models.TextField()
    withdrawn = models.BooleanField(default=False)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="merged")

    class Meta:
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name
