package vn.lienminh.emulation.awards.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienminh.documents.TabularFiles;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Vietnamese;

/// The catalogue of awards by law and date (danh mục khen thưởng), as its files say.
@Component
public class AwardCatalogue {
    private final List<Award> awards;
    private final List<Law> laws;
    private final List<Coefficient> coefficients;
    private final List<BaseSalary> salaries;
    private final List<CatalogueFiles.Row<Condition>> conditions;
    private final List<CatalogueFiles.Row<PaperKind>> papers;

    public AwardCatalogue(TabularFiles files) {
        CatalogueFiles read = new CatalogueFiles(files);
        this.awards = read.awards();
        this.laws = read.laws();
        this.coefficients = read.coefficients();
        this.salaries = read.salaries();
        this.conditions = read.conditions();
        this.papers = read.papers();
    }

    /// From the highest to the lowest.
    public List<Award> awards() {
        return awards;
    }

    public Optional<Award> find(String code) {
        return awards.stream().filter(a -> a.code().equals(code)).findFirst();
    }

    public Award get(String code) {
        return find(code).orElseThrow();
    }

    /// By its code, or by its name in either language, typed with or without marks.
    public Optional<Award> named(String text) {
        String wanted = Vietnamese.fold(text);
        return awards.stream()
                .filter(a -> Vietnamese.fold(a.code()).equals(wanted)
                        || Vietnamese.fold(a.nameVi()).equals(wanted)
                        || Vietnamese.fold(a.name(Language.EN)).equals(wanted))
                .findFirst();
    }

    /// The laws and decrees of all days.
    public List<Law> laws() {
        return laws;
    }

    public Optional<Law> law(String code) {
        return laws.stream().filter(l -> l.code().equals(code)).findFirst();
    }

    /// The decree by whose numbers a decision of that day is made.
    public Optional<Law> decree(LocalDate day) {
        return laws.stream().filter(l -> l.decree() && l.on(day)).max(Comparator.comparing(Law::from));
    }

    public Optional<BaseSalary> salary(LocalDate day) {
        return salaries.stream()
                .filter(s -> !day.isBefore(s.from()) && (s.until() == null || day.isBefore(s.until())))
                .findFirst();
    }

    /// Empty where that decree knows no such award for that recipient.
    public Optional<Coefficient> coefficient(String award, Recipient recipient, String decree) {
        return coefficients.stream()
                .filter(c -> c.award().equals(award)
                        && c.recipient().equals(recipient.inLaw())
                        && c.law().equals(decree))
                .findFirst();
    }

    /// What the award is worth when it is decided on a day; empty where no decree or salary of that day is known.
    public Optional<Money> money(String award, Recipient recipient, LocalDate day) {
        return decree(day)
                .flatMap(d -> coefficient(award, recipient, d.code()))
                .flatMap(c -> salary(day).map(s -> Money.of(c.times(), s.amount())));
    }

    /// What must hold on a day; where an award has conditions of its own, these alone.
    public List<Condition> conditions(String award, Recipient recipient, LocalDate day) {
        return CatalogueFiles.closest(conditions, award, recipient, day);
    }

    public List<PaperKind> papers(String award, Recipient recipient) {
        return CatalogueFiles.closest(papers, award, recipient, LocalDate.EPOCH);
    }
}
