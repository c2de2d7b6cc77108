package vn.lienminh.territory;

import vn.lienminh.kernel.Act;

/// What may be done to the territory.
public enum TerritoryAct implements Act {
    /// record events: units, mergers, names
    LOAD_TERRITORY
}
