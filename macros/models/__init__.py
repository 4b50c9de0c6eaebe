"""Every record of the manual, frozen. In: plain values as written. Out: records, or pydantic's errors."""

from .base import *  # noqa: F403
from .compendium import *  # noqa: F403
from .manual import *  # noqa: F403
from .network import *  # noqa: F403
from .page import *  # noqa: F403
from .practice import *  # noqa: F403
from .sources import *  # noqa: F403
from .upkeep import *  # noqa: F403
