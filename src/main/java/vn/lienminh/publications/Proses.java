package vn.lienminh.publications;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Refusal;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// The door of prose (lời văn): what no figure yields, written by people, in a text file by heading:
///
/// ```
/// báo cáo: cluster:DBSH 2017
///
/// == Đánh giá chung
/// Một đoạn văn.
///
/// Đoạn văn sau.
/// ```
///
/// The paragraphs under a heading take the place of those that were there before.
@Service
public class Proses {
    private static final Pattern HEAD = Pattern.compile(
            "\uFEFF?\\s*báo cáo:\\s*(\\S+)\\s+(\\d{4})\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int MOST_BYTES = 1_000_000;
    private static final int HEAD_BYTES = 400;

    private final ProseStore store;
    private final AuditTrail audit;
    private final Clock clock;
    private final ReportOutline outline = ReportOutline.yearEnd();

    Proses(ProseStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether a file begins as one of prose.
    public boolean reads(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String start = Vietnamese.fold(
                    new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8).replace("\uFEFF", ""));
            return start.startsWith("bao cao:");
        } catch (IOException e) {
            return false;
        }
    }

    @Transactional
    public Outcome<Loaded> load(Path path, Actor actor, boolean dryRun) {
        Path name = path.getFileName();
        Place file = Place.file(name == null ? path.toString() : name.toString());
        if (!actor.may(PublicationsAct.LOAD_PROSE))
            return Outcome.refused(Fault.error(file, PublicationsRefusal.U101_NOT_ALLOWED));
        Optional<List<String>> lines = lines(path);
        if (lines.isEmpty()) return Outcome.refused(Fault.error(file, PublicationsRefusal.U109_NOT_TEXT));
        Matcher head = HEAD.matcher(lines.get().getFirst());
        if (!head.matches() || Party.parse(head.group(1)).isEmpty())
            return Outcome.refused(fault(
                    file, 1, PublicationsRefusal.U106_PROSE_HEAD, lines.get().getFirst()));
        int year = Integer.parseInt(head.group(2));
        List<Fault> faults = new ArrayList<>();
        Map<String, List<String>> sections = sections(lines.get(), headings(year), file, faults);
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(put(head.group(1), year, sections, file.file(), actor, dryRun));
    }

    private Loaded put(
            String party, int year, Map<String, List<String>> sections, String file, Actor actor, boolean dryRun) {
        Map<String, List<String>> before = store.of(party, year, null);
        int added = 0;
        int changed = 0;
        for (var section : sections.entrySet()) {
            List<String> old = before.get(section.getKey());
            if (section.getValue().equals(old)) continue;
            if (old == null) added++;
            else changed++;
            if (!dryRun) store.put(party, year, section.getKey(), section.getValue(), file, clock.instant());
        }
        if (!dryRun && added + changed > 0)
            audit.record(
                    actor,
                    PublicationsAct.LOAD_PROSE,
                    party + " " + year,
                    Map.of("file", file, "headings", sections.size()));
        return new Loaded(file, "loaded.prose", added, changed, sections.size() - added - changed, List.of());
    }

    private static Optional<List<String>> lines(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) return Optional.empty();
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.lines().map(Vietnamese::tidy).toList()).filter(l -> !l.isEmpty());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Set<String> headings(int year) {
        Map<String, String> names = Map.of("year", "" + year, "next", "" + (year + 1), "previous", "" + (year - 1));
        return outline.entries().stream()
                .filter(ReportOutline.Section.class::isInstance)
                .map(e -> Vietnamese.fold(Texts.fill(((ReportOutline.Section) e).title(), names)))
                .collect(Collectors.toSet());
    }

    private static Map<String, List<String>> sections(
            List<String> lines, Set<String> headings, Place file, List<Fault> faults) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String heading = null;
        StringBuilder paragraph = new StringBuilder();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("=") || line.isEmpty()) close(heading, paragraph, sections);
            if (line.startsWith("=")) {
                heading = Vietnamese.fold(line.replaceFirst("^=+", ""));
                if (!headings.contains(heading))
                    faults.add(fault(file, i + 1, PublicationsRefusal.U107_UNKNOWN_HEADING, line));
            } else if (!line.isEmpty()) {
                if (heading == null) faults.add(fault(file, i + 1, PublicationsRefusal.U107_UNKNOWN_HEADING, line));
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            }
        }
        close(heading, paragraph, sections);
        return sections;
    }

    private static void close(@Nullable String heading, StringBuilder paragraph, Map<String, List<String>> sections) {
        if (heading != null && !paragraph.isEmpty())
            sections.computeIfAbsent(heading, k -> new ArrayList<>()).add(paragraph.toString());
        paragraph.setLength(0);
    }

    private static Fault fault(Place file, int line, Refusal why, String found) {
        return Fault.error(new Place(file.file(), null, line, null), why, Map.of("found", found));
    }
}
