package vn.lienminh.emulation;

import vn.lienminh.kernel.Act;

public enum EmulationAct implements Act {
    LOAD_CRITERIA,
    PUBLISH_CRITERIA
}
