"""The collector of cycles is as it was before, whatever happened within."""

import gc

import pytest

from travaux.common.uncollected import uncollected


@pytest.mark.parametrize("before", [True, False])
def test_the_collector_rests_and_is_left_as_it_was(before: bool) -> None:
    (gc.enable if before else gc.disable)()
    try:
        with pytest.raises(KeyError), uncollected():
            with uncollected():
                assert not gc.isenabled()
            assert not gc.isenabled()
            raise KeyError
        assert gc.isenabled() is before
    finally:
        gc.enable()
