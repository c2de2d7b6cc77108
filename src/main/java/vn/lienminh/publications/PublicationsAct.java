package vn.lienminh.publications;

import vn.lienminh.kernel.Act;

public enum PublicationsAct implements Act {
    LOAD_CLAIMS,
    LOAD_PROSE,
    PRINT_REPORT
}
