package vn.lienminh.emulation.year.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.year.Assignments;
import vn.lienminh.emulation.year.Step;
import vn.lienminh.emulation.year.StepReport;
import vn.lienminh.emulation.year.YearCourse;
import vn.lienminh.emulation.year.Years;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;
import vn.lienminh.shell.inbox.Recipients;

/// What the pages of a year are made from.
@Component
class YearFacts {
    private final Years years;
    private final Assignments assignments;
    private final OfficePart.Facts offices;
    private final List<Recipients> people;
    private final Clock clock;

    YearFacts(Years years, Assignments assignments, OfficePart.Facts offices, List<Recipients> people, Clock clock) {
        this.years = years;
        this.assignments = assignments;
        this.offices = offices;
        this.people = people;
        this.clock = clock;
    }

    Wording words(Page page, ClusterYear where) {
        return new Wording(
                page.texts(),
                where.year(),
                LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE),
                years.members(where.code(), where.year()),
                by -> people.stream().findFirst().map(p -> p.nameOf(by)).orElse(by));
    }

    YearPage page(Page page, Actor actor, ClusterYear where) {
        Wording words = words(page, where);
        Optional<YearCourse> course = years.of(where.code(), where.year());
        Map<Step, StepReport> reports = new EnumMap<>(Step.class);
        course.ifPresent(c -> {
            for (Step step : Step.values())
                if (step.compareTo(c.step()) <= 0)
                    reports.put(step, years.report(where.code(), where.year(), step, page.texts()));
        });
        String address = where.address() + "/year";
        return new YearPage(
                words,
                course,
                reports,
                years.leads(where.code(), where.year(), actor),
                address,
                new TasksPart(words, address).view(assignments.of(where.code(), where.year())),
                offices.part(words, where, address).view());
    }
}
