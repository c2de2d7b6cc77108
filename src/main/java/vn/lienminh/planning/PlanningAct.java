package vn.lienminh.planning;

import vn.lienminh.kernel.Act;

public enum PlanningAct implements Act {
    LOAD_TARGETS
}
