package vn.lienminh.planning;

import vn.lienminh.kernel.Act;

public enum PlanningAct implements Act {
    LOAD_TARGETS,
    /// a member says what it wants to reach
    REGISTER_TARGETS,
    /// the head asks a member for another target, and answers what a member asks once registration is over
    NEGOTIATE_TARGETS
}
