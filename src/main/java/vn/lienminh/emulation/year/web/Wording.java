package vn.lienminh.emulation.year.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.lienminh.emulation.year.Names;
import vn.lienminh.emulation.year.Step;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.inbox.Days;

/// How the pages of a year speak.
///
/// @param year whose days are written without their year
/// @param people the name of somebody, where records keep `account:…`
record Wording(Texts texts, int year, LocalDate today, List<Organisation> members, UnaryOperator<String> people) {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    String t(String key, String... pairs) {
        return texts.get("year." + key, pairs);
    }

    String step(Step step) {
        return t("step." + step.word());
    }

    String day(LocalDate day) {
        return day.getYear() == year ? SHORT.format(day) : Vietnamese.day(day);
    }

    String day(Instant at) {
        return day(LocalDate.ofInstant(at, Vietnamese.ZONE));
    }

    /// `còn 3 ngày, 08/12`
    String due(LocalDate day) {
        return new Days(today, texts).due(day);
    }

    String name(Organisation organisation) {
        return Names.shortly(organisation, texts.language());
    }

    String names(Collection<OrganisationId> some) {
        return members.stream()
                .filter(o -> some.contains(o.id()))
                .map(this::name)
                .collect(Collectors.joining(", "));
    }
}
