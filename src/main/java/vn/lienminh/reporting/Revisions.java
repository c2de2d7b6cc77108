package vn.lienminh.reporting;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.lienminh.kernel.Fault;

/// Makes the revisions of one load from checked drafts: numbered, hashed, and written out for the store.
class Revisions {
    private final Snapshot.Evidence evidence;
    private final String reason;
    private final Instant at;
    private final String by;
    /// The sum of all content hashes, whatever the order they were made in.
    private final byte[] digest = new byte[32];

    Revisions(Snapshot.Evidence evidence, String reason, Instant at, String by) {
        this.evidence = evidence;
        this.reason = reason;
        this.at = at;
        this.by = by;
    }

    record Batch(List<Filing.Change> changes, SnapshotRows rows, List<Fault> faults) {}

    Snapshot.Evidence evidence() {
        return evidence;
    }

    String reason() {
        return reason;
    }

    Instant at() {
        return at;
    }

    Batch of(List<Intake.Checked> checked, KnownReports known) {
        List<Filing.Change> changes = new ArrayList<>();
        List<Snapshot> snapshots = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Intake.Checked one : checked) {
            Draft draft = one.draft();
            faults.addAll(one.faults());
            Snapshot snapshot = revision(
                    draft, one.warnings(), known.lastRevision(draft.target().id()) + 1);
            changes.add(new Filing.Change(snapshot, draft.before()));
            snapshots.add(snapshot);
            sizes.add(draft.target().form().size());
        }
        return new Batch(changes, SnapshotRows.of(snapshots, sizes), faults);
    }

    Snapshot revision(Draft draft, List<Warning> warnings, int number) {
        Entry.Target target = draft.target();
        String hash = draft.hash();
        add(hash);
        return new Snapshot(
                target.id(),
                number,
                target.form().version(),
                target.form().level(),
                target.area(),
                draft.standing(),
                draft.origin(),
                draft.cells(),
                warnings,
                reason,
                evidence,
                hash,
                at,
                by);
    }

    private synchronized void add(String hash) {
        byte[] one = HexFormat.of().parseHex(hash);
        for (int i = 0; i < digest.length; i++) digest[i] ^= one[i];
    }

    /// Over the content of every revision that was made: whoever holds them can compute it again.
    synchronized String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
