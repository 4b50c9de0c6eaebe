"""Every record of the manual, frozen. In: plain values as written. Out: records, or pydantic's errors."""

from .fields import *  # noqa: F403
from .compendium import *  # noqa: F403
from .manual import *  # noqa: F403
from .members import *  # noqa: F403
from .pages import *  # noqa: F403
from .practices import *  # noqa: F403
from .sources import *  # noqa: F403
from .upkeep import *  # noqa: F403
