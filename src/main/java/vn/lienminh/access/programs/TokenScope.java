package vn.lienminh.access.programs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.lienminh.kernel.Act;
import vn.lienminh.reporting.ReportingAct;

/// What a token is for (quyền của mã truy cập): it never may more than its account, and of that only this.
public enum TokenScope {
    READ_FIGURES(ReportingAct.SEE_DRAFT, ReportingAct.SEE_REPORTS),
    SEND_FIGURES(ReportingAct.SEE_DRAFT, ReportingAct.ENTER_FIGURES);

    private final Set<Act> acts;

    TokenScope(Act... acts) {
        this.acts = Set.of(acts);
    }

    Set<Act> acts() {
        return acts;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
        return "access.scope-of-token." + word();
    }

    public static Optional<TokenScope> parse(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}
