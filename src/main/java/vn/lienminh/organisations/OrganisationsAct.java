package vn.lienminh.organisations;

import vn.lienminh.kernel.Act;

public enum OrganisationsAct implements Act {
    LOAD_ORGANISATIONS,
    LOAD_CLUSTER,
    /// who leads a cluster next, whose turn it is, who helps
    CHOOSE_HEADS
}
