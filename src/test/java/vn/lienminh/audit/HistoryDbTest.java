package vn.lienminh.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienminh.cast.House;
import vn.lienminh.kernel.Actor;
import vn.lienminh.platform.DataFolder;

/// What was recorded is linked, and whatever is done to it behind the program's back is found.
class HistoryDbTest {
    @RegisterExtension
    static final House HOUSE = House.on("2018-01-15");

    private final Path kept = HOUSE.bean(DataFolder.class).root().resolve(DataFolder.HISTORY);

    @BeforeEach
    void tenLines() throws IOException {
        HOUSE.at("2018-01-15");
        sql("truncate audit.entry, audit.link, audit.waiting, audit.root");
        Files.deleteIfExists(kept);
        for (int i = 1; i <= 10; i++) record("thing:" + i);
        link();
    }

    private static void record(String subject) {
        HOUSE.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> HOUSE.bean(AuditTrail.class)
                        .record(
                                Actor.operator(),
                                AuditAct.SEE_HISTORY,
                                subject,
                                Map.of("before", "86", "after", "68", "share", 1.50, "cells", List.of(3, 41))));
    }

    private static void link() {
        HOUSE.bean(Links.class).add();
        HOUSE.bean(Links.class).publish();
    }

    private static void sql(String text) {
        HOUSE.database().jdbc().sql(text).update();
    }

    private static HistoryProof.Result prove() {
        return HOUSE.bean(HistoryProof.class).prove(Optional.empty());
    }

    private static List<HistoryProof.Flaw> flaws() {
        return prove().found().stream().map(HistoryProof.Found::flaw).distinct().toList();
    }

    private static long id(int place) {
        return HOUSE.database()
                .jdbc()
                .sql("select entry from audit.link where place = " + place)
                .query(Long.class)
                .single();
    }

    @Test
    void whatNobodyTouchedIsProved() {
        HistoryProof.Result result = prove();
        assertThat(result.found()).isEmpty();
        assertThat(result.lines()).isEqualTo(10);
        assertThat(result.waiting()).isZero();
        assertThat(result.root()).isEqualTo(HOUSE.bean(History.class).root());
        assertThat(HOUSE.run("verify", "history").out())
                .contains("10", result.root().toString());
    }

    @Test
    void aChangedLineIsFoundAndNamed() {
        for (String change : List.of(
                "actor = 'account:nobody'",
                "at = at + interval '1 microsecond'",
                "detail = detail || '{\"after\": \"69\"}'",
                "detail = jsonb_set(detail, '{share}', '\"1.5\"')",
                "whence = '10.0.0.1'",
                "organisation = 4")) {
            sql("create table public.saved as table audit.entry");
            sql("update audit.entry set " + change + " where id = " + id(4));
            assertThat(prove().found())
                    .as(change)
                    .containsExactly(new HistoryProof.Found(HistoryProof.Flaw.CHANGED, 4, id(4)));
            sql("delete from audit.entry");
            sql("insert into audit.entry overriding system value select * from public.saved");
            sql("drop table public.saved");
            assertThat(flaws()).isEmpty();
        }
        sql("update audit.entry set detail = jsonb_set(detail, '{share}', '1.500') where id = " + id(4));
        assertThat(flaws()).as("the same number").isEmpty();
    }

    @Test
    void aRemovedLineIsFound() {
        long gone = id(4);
        sql("delete from audit.entry where id = " + gone);
        assertThat(prove().found()).containsExactly(new HistoryProof.Found(HistoryProof.Flaw.REMOVED, 4, gone));
        assertThat(HOUSE.run("verify", "history").code()).isEqualTo(1);
        sql("delete from audit.link where place = 4");
        assertThat(flaws()).contains(HistoryProof.Flaw.BROKEN);
        sql("update audit.link set place = place - 1 where place > 4");
        assertThat(flaws()).contains(HistoryProof.Flaw.CHANGED, HistoryProof.Flaw.CUT);
    }

    @Test
    void anInsertedLineIsFound() {
        sql("""
                insert into audit.entry (at, actor, act, subject, detail)
                values ('2018-01-01', 'account:lan', 'ACCEPT_REPORT', 'report:x', '{}')
                """);
        assertThat(flaws()).containsExactly(HistoryProof.Flaw.INSERTED);
        link();
        assertThat(flaws()).as("nobody links it").containsExactly(HistoryProof.Flaw.INSERTED);
    }

    @Test
    void reorderedLinesAreFound() {
        sql("update audit.link set entry = -1 where place = 3");
        sql("update audit.link set entry = -2 where place = 5");
        long third = id(2) + 1;
        sql("update audit.link set entry = " + third + " where place = 5");
        sql("update audit.link set entry = " + (third + 2) + " where place = 3");
        assertThat(prove().found())
                .extracting(HistoryProof.Found::flaw, HistoryProof.Found::place)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(HistoryProof.Flaw.CHANGED, 3L),
                        org.assertj.core.groups.Tuple.tuple(HistoryProof.Flaw.CHANGED, 5L));
    }

    @Test
    void aTailThatIsCutOffIsFoundByTheRootThatWasKept() {
        Root known = HOUSE.bean(History.class).root();
        sql("delete from audit.entry where id >= " + id(8));
        sql("delete from audit.link where place >= 8");
        sql("delete from audit.root where place >= 8");
        assertThat(prove().found()).containsExactly(new HistoryProof.Found(HistoryProof.Flaw.CUT, 10, 0));
        assertThat(HOUSE.run("verify", "history", "--root", known.toString()).code())
                .isEqualTo(1);
        record("thing:new");
        link();
        assertThat(kept).as("evidence is not overwritten").hasContent(known + "\n");
        for (int i = 0; i < 5; i++) record("thing:more");
        link();
        assertThat(flaws()).containsExactly(HistoryProof.Flaw.REWRITTEN);
        assertThat(kept).hasContent(known + "\n");
    }

    @Test
    void aHistoryThatIsWrittenAnewAsAWholeIsFoundByTheRoot() {
        Root known = HOUSE.bean(History.class).root();
        sql("update audit.entry set actor = 'account:nobody' where id = " + id(4));
        sql("insert into audit.waiting select id from audit.entry");
        sql("truncate audit.link, audit.root");
        HOUSE.bean(Links.class).add();
        assertThat(flaws()).containsExactly(HistoryProof.Flaw.REWRITTEN);
        assertThat(HOUSE.bean(HistoryProof.class).prove(Optional.of(known)).found())
                .isNotEmpty();
    }

    @Test
    void aClockThatGoesBackNeitherBreaksTheChainNorChangesItsOrder() {
        HOUSE.at("2018-01-15T06:00:00");
        record("thing:early");
        link();
        HOUSE.at("2018-01-15T09:00:00");
        record("thing:late");
        link();
        assertThat(flaws()).isEmpty();
        List<Line> lines = HOUSE.bean(History.class).find(History.Wanted.ANY, null, 3, Actor.operator());
        assertThat(lines).extracting(Line::subject).containsExactly("thing:late", "thing:early", "thing:10");
    }

    @Test
    void whatIsRolledBackIsNotThereAndWhatCommitsLateComesLater() {
        TransactionTemplate transaction = HOUSE.bean(TransactionTemplate.class);
        transaction.executeWithoutResult(status -> {
            HOUSE.bean(AuditTrail.class).record(Actor.operator(), AuditAct.SEE_HISTORY, "thing:never", Map.of());
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            HOUSE.bean(AuditTrail.class).record(Actor.operator(), AuditAct.SEE_HISTORY, "thing:slow", Map.of());
            elsewhere(() -> {
                record("thing:quick");
                link();
            });
        });
        link();
        assertThat(flaws()).isEmpty();
        assertThat(HOUSE.database()
                        .jdbc()
                        .sql(
                                "select subject from audit.link l join audit.entry e on e.id = l.entry order by place desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("thing:slow", "thing:quick");
    }

    private static void elsewhere(Runnable work) {
        try {
            Thread.ofPlatform().start(work).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eightWriteWhileTwoLink() throws Exception {
        List<Callable<Void>> all = new ArrayList<>();
        for (int t = 0; t < 8; t++)
            all.add(() -> {
                for (int i = 0; i < 25; i++) record("thing:many");
                return null;
            });
        for (int t = 0; t < 2; t++)
            all.add(() -> {
                for (int i = 0; i < 20; i++) HOUSE.bean(Links.class).add();
                return null;
            });
        try (var people = Executors.newFixedThreadPool(10)) {
            for (var one : people.invokeAll(all)) one.get();
        }
        link();
        assertThat(prove().found()).isEmpty();
        assertThat(prove().lines()).isEqualTo(210);
    }

    @Test
    void whatWasReadOfPeopleIsRecordedThoughThePageOnlyReads() {
        TransactionTemplate reading = new TransactionTemplate(java.util.Objects.requireNonNull(
                HOUSE.bean(TransactionTemplate.class).getTransactionManager()));
        reading.setReadOnly(true);
        reading.executeWithoutResult(
                status -> HOUSE.bean(AuditTrail.class).read(Actor.operator(), "people", null, Map.of("count", 3)));
        assertThat(HOUSE.bean(History.class)
                        .find(History.Wanted.ANY, null, 1, Actor.operator())
                        .getFirst())
                .satisfies(line -> {
                    assertThat(line.act()).isEqualTo("READ_PERSONAL");
                    assertThat(line.whence()).isEqualTo(Whence.COMMAND_LINE);
                    assertThat(line.node()).isNotEmpty();
                });
    }
}
