package vn.lienminh.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Colleagues;
import vn.lienminh.reporting.Revision;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.Submission;

/// What people are called whom records keep by their accounts (tên người).
@Component("reportNames")
class Names {
    private final Colleagues colleagues;

    Names(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    UnaryOperator<String> of(Stream<? extends @Nullable String> recorded) {
        TreeSet<String> some = new TreeSet<>();
        recorded.filter(Objects::nonNull).forEach(some::add);
        Map<String, String> names = some.isEmpty() ? Map.of() : colleagues.names(some);
        return one -> names.getOrDefault(one, one);
    }

    /// Of those who sent, accepted and gave back.
    UnaryOperator<String> of(List<Revision> history, Optional<Submission.Return> returned) {
        Stream<@Nullable String> all = history.stream()
                .flatMap(r -> Stream.<@Nullable String>of(r.snapshot().submittedBy(), r.acceptedBy(), r.endedBy()));
        return of(Stream.concat(all, returned.map(Submission.Return::by).stream()));
    }

    UnaryOperator<String> of(Sheet sheet) {
        return of(sheet.history(), sheet.returned());
    }
}
