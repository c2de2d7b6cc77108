package vn.lienminh.emulation.year.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.year.Heads;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.organisations.Head;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.ClusterYear;

/// Puts together the page of heads.
@Component
class HeadsPart {
    private static final int TURNS = 5;

    private final Heads heads;
    private final OfficePart.Facts offices;

    HeadsPart(Heads heads, OfficePart.Facts offices) {
        this.heads = heads;
        this.offices = offices;
    }

    HeadsView view(
            Wording words,
            ClusterYear where,
            Actor actor,
            String done,
            List<String> refused,
            Map<String, String> typed) {
        int year = where.year();
        String address = where.address() + "/year";
        OfficeView office = offices.part(words, where, address).view();
        List<YearView.Choice> years = new ArrayList<>();
        for (int later = year + 1; later <= year + TURNS; later++)
            years.add(new YearView.Choice("" + later, "" + later));
        return new HeadsView(
                words.t("heads.title", "year", "" + year),
                office.note().isEmpty() ? words.t("heads.status") : office.note(),
                done,
                refused,
                typed,
                address,
                address + "/heads",
                words.t("title", "year", "" + year),
                office.facts(),
                turns(words, where),
                heads.helping(where.code(), year).stream()
                        .map(h -> new HeadsView.Post(
                                h.id(),
                                words.t("office." + h.role().word()),
                                h.person(),
                                words.names(List.of(h.organisation())),
                                words.t(
                                        "heads.time",
                                        "from",
                                        words.day(h.from()),
                                        "until",
                                        words.day(h.until().minusDays(1)))))
                        .toList(),
                members(words, where),
                "" + (year + 1),
                heads.chooses(where.code(), year + 1, actor),
                heads.chooses(where.code(), year + 1, actor),
                passed(words, where),
                years);
    }

    private String passed(Wording words, ClusterYear where) {
        String names = heads.passed(where.code(), where.year() + 1).stream()
                .map(words::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : words.t("elect.ballot", "names", names);
    }

    private List<HeadsView.Turn> turns(Wording words, ClusterYear where) {
        Map<Integer, OrganisationId> planned = heads.turns(where.code(), where.year() + 1);
        return planned.entrySet().stream()
                .map(e -> new HeadsView.Turn("" + e.getKey(), words.names(List.of(e.getValue()))))
                .toList();
    }

    private List<HeadsView.Member> members(Wording words, ClusterYear where) {
        List<Head> next = heads.beginning(where.code(), where.year() + 1);
        return words.members().stream()
                .map(o -> new HeadsView.Member(
                        o.code(),
                        words.name(o),
                        role(next, o).map(Head.Role::word).orElse("")))
                .toList();
    }

    private static Optional<Head.Role> role(List<Head> heads, Organisation one) {
        return heads.stream()
                .filter(h -> h.organisation().id().equals(one.id()))
                .map(Head::role)
                .findFirst();
    }
}
