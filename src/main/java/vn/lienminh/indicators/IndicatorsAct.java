package vn.lienminh.indicators;

import vn.lienminh.kernel.Act;

public enum IndicatorsAct implements Act {
    LOAD_CATALOGUE,
    /// the forms that everybody reports on
    DESIGN_FORMS
}
