package vn.lienminh.emulation.scoring.web;

import java.math.BigDecimal;
import vn.lienminh.emulation.scoring.Criterion;
import vn.lienminh.emulation.scoring.ScoreTable;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.Page;

/// Names and points as the pages of scores write them.
record ScoreWords(Page page, ScoreTable table) {

    String name(String code) {
        return table.members().stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .map(this::shortName)
                .orElse(code);
    }

    private String shortName(Organisation organisation) {
        return organisation.name(page.language()).replaceFirst("^Liên minh (HTX|Hợp tác xã) (tỉnh|thành phố|TP) ", "");
    }

    String points(BigDecimal points) {
        return Vietnamese.number(points, table.set().decimals());
    }

    static String points(BigDecimal points, int decimals) {
        BigDecimal plain = points.stripTrailingZeros();
        return Vietnamese.number(plain, Math.max(decimals, plain.scale()));
    }

    static String title(Criterion criterion) {
        return (criterion.formula().outside() ? "" : criterion.code() + " ") + criterion.name();
    }
}
