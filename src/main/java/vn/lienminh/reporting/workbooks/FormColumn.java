package vn.lienminh.reporting.workbooks;

import java.util.Locale;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// The columns of a form's workbook (cột của biểu), in their order. They are found again by their heads, wherever
/// somebody moved them.
enum FormColumn {
    CODE(17, false),
    NAME(58, false),
    UNIT(14, false),
    YEAR_BEFORE(15, false),
    BEFORE(15, false),
    VALUE(16, true),
    SIGN(11, true),
    UPPER(12, true),
    STANDING(12, true),
    NOTE(34, true);

    final int width;
    /// Whether somebody types here.
    final boolean open;

    FormColumn(int width, boolean open) {
        this.width = width;
        this.open = open;
    }

    /// Vietnamese in every workbook: it goes from hand to hand.
    String head() {
        return Texts.in(Language.VI).get("workbooks.column." + name().toLowerCase(Locale.ROOT));
    }

    boolean heads(String text) {
        return Vietnamese.fold(text).equals(Vietnamese.fold(head()));
    }
}
