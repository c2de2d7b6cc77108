package vn.lienminh.emulation.scoring;

import static vn.lienminh.emulation.EmulationAct.*;
import static vn.lienminh.emulation.EmulationRefusal.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.documents.files.KeptFile;
import vn.lienminh.documents.files.KeptFiles;
import vn.lienminh.emulation.EmulationRefusal;
import vn.lienminh.emulation.year.Step;
import vn.lienminh.emulation.year.Years;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.organisations.Organisation;

/// The door of evidence (minh chứng): files that a unit hands in for a criterion. Every member of the cluster reads
/// them; the bundle tells their hashes.
@Service
public class Evidence {
    /// While scores are still talked about.
    static final Set<Step> TALKED_ABOUT = Set.of(Step.REPORTING, Step.SELF_SCORING, Step.CROSS_SCORING);

    private final KeptFiles files;
    private final Years years;
    private final AuditTrail audit;

    Evidence(KeptFiles files, Years years, AuditTrail audit) {
        this.files = files;
        this.years = years;
        this.audit = audit;
    }

    private static String beginning(String cluster, int year) {
        return "score:" + cluster + "/" + year + "/";
    }

    private static String subject(String cluster, int year, String unit, String criterion) {
        return beginning(cluster, year) + unit + "/" + criterion;
    }

    /// By unit, then by criterion.
    @Transactional(readOnly = true)
    public Map<String, Map<String, List<KeptFile>>> of(String cluster, int year) {
        Map<String, Map<String, List<KeptFile>>> all = new LinkedHashMap<>();
        String beginning = beginning(cluster, year);
        files.under(beginning).forEach((subject, kept) -> {
            String[] rest = subject.substring(beginning.length()).split("/", 2);
            all.computeIfAbsent(rest[0], u -> new LinkedHashMap<>()).put(rest[1], kept);
        });
        return all;
    }

    @Transactional(readOnly = true)
    public Optional<KeptFile> find(String cluster, int year, String unit, String criterion, long id) {
        return files.find(subject(cluster, year, unit, criterion), id);
    }

    @Transactional(readOnly = true)
    public byte[] bytes(KeptFile file) {
        return files.bytes(file);
    }

    /// While scores are still talked about, and by the unit itself.
    @Transactional
    public Outcome<KeptFile> handIn(
            String cluster, int year, Organisation unit, String criterion, String name, byte[] bytes, Actor actor) {
        if (!actor.may(SELF_SCORE, unit.id(), Scoring.lastDay(year))) return refused(E101_NOT_ALLOWED);
        return years.during(cluster, year, TALKED_ABOUT)
                .then(open -> files.keep(subject(cluster, year, unit.code(), criterion), name, bytes, actor))
                .map(file -> {
                    record(
                            cluster,
                            year,
                            unit,
                            Map.of("criterion", criterion, "file", file.name(), "hash", file.hash()),
                            actor);
                    return file;
                });
    }

    /// The unit takes a file back; it stays with what was decided while it was there.
    @Transactional
    public Outcome<Boolean> takeBack(
            String cluster, int year, Organisation unit, String criterion, long id, Actor actor) {
        if (!actor.may(SELF_SCORE, unit.id(), Scoring.lastDay(year))) return refused(E101_NOT_ALLOWED);
        return years.during(cluster, year, TALKED_ABOUT).map(open -> {
            boolean taken = files.takeBack(subject(cluster, year, unit.code(), criterion), id, actor);
            if (taken)
                record(cluster, year, unit, Map.of("criterion", criterion, "file", "" + id, "taken", "back"), actor);
            return taken;
        });
    }

    private void record(String cluster, int year, Organisation unit, Map<String, String> detail, Actor actor) {
        audit.record(actor, SELF_SCORE, "scores:" + cluster + "/" + year + "/" + unit.code(), unit.id(), detail);
    }

    private static <T> Outcome<T> refused(EmulationRefusal why) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, Map.of("found", "")));
    }
}
