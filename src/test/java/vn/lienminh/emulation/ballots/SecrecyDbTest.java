package vn.lienminh.emulation.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienminh.emulation.ballots.Hall.MEMBERS;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienminh.cast.House;

/// Looks where somebody would look who wants to know how a member voted.
@ExtendWith(OutputCaptureExtension.class)
class SecrecyDbTest {
    @RegisterExtension
    static final House HOUSE = House.on("2017-12-15");

    private static final Hall HALL = new Hall(HOUSE);
    private static final JdbcClient SQL = HOUSE.database().jdbc();

    private static Hall.Opened voted(String odd) {
        Hall.Opened ballot = HALL.opened(HALL.flag(), HALL.letter());
        for (String member : MEMBERS)
            HALL.vote(ballot, member, member.equals(odd) ? "ni" : "yy").orThrow();
        HALL.presiding.close(ballot.id(), HALL.head).orThrow();
        return ballot;
    }

    @Test
    void aLooseVoteHasNothingButItsAnswer() {
        assertThat(columns("loose_vote")).containsExactlyInAnyOrder("question", "answer");
        Hall.Opened ballot = voted("LM22");
        HALL.count(ballot);
        List<Map<String, Object>> rows = SQL.sql(
                        "select xmin::text as tx, question, answer from emulation.loose_vote where question in (:q)")
                .param("q", ballot.questions().stream().map(Question::id).toList())
                .query()
                .listOfRows();
        assertThat(rows).hasSize(18);
        Set<Object> written = rows.stream().map(r -> r.get("tx")).collect(Collectors.toSet());
        assertThat(written).hasSize(1);
        Set<Object> casting = new HashSet<>(
                SQL.sql("""
                    select xmin::text from emulation.cast_vote where ballot = :b
                    union select xmin::text from audit.entry where act = 'VOTE'
                    """).param("b", ballot.id()).query(String.class).list());
        assertThat(casting).hasSizeGreaterThanOrEqualTo(9).doesNotContainAnyElementsOf(written);
    }

    private static List<String> columns(String table) {
        return SQL.sql("select column_name from information_schema.columns where table_schema = 'emulation' and"
                        + " table_name = :t")
                .param("t", table)
                .query(String.class)
                .list();
    }

    @Test
    void whereAVoteLiesSaysNothingOfWhenItWasCastNorOfTheNextQuestion() {
        Set<Integer> places = new HashSet<>();
        int together = 0;
        for (int round = 0; round < 12; round++) {
            Hall.Opened ballot = voted("LM37");
            HALL.count(ballot);
            List<Integer> odd = ballot.questions().stream()
                    .map(q -> SQL.sql("select answer from emulation.loose_vote where question = :q order by ctid")
                            .param("q", q.id())
                            .query(String.class)
                            .list())
                    .map(answers -> answers.indexOf(answers.contains("no") ? "no" : "invalid"))
                    .toList();
            places.add(odd.get(0));
            if (odd.get(0).equals(odd.get(1))) together++;
        }
        // one odd vote, always cast first: by chance it lies in one place twelve times once in 9^11
        assertThat(places).hasSizeGreaterThan(2);
        assertThat(together).isLessThan(12);
    }

    @Test
    void envelopesAreGoneOnceTheBoxWasOpenedAlsoFromTheFilesOfTheTable() {
        Hall.Opened ballot = voted("LM22");
        assertThat(HOUSE.count("emulation.envelope")).isEqualTo(9);
        HALL.count(ballot);
        assertThat(HOUSE.count("emulation.envelope")).isZero();
        assertThat(SQL.sql("select pg_relation_size('emulation.envelope') + pg_relation_size('emulation.paper_count')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whileEnvelopesLieThereTheDatabaseHoldsNothingThatOpensThem() {
        Hall.Opened ballot = voted("LM22");
        String all = everything();
        for (String code : ballot.codes()) {
            assertThat(all).doesNotContain(code).doesNotContain(code.replace("-", ""));
            TellerCode known = TellerCode.parse(code).orElseThrow();
            String hex = java.util.HexFormat.of().formatHex(known.secret());
            assertThat(all).doesNotContain(hex);
        }
        List<byte[]> sealed = SQL.sql("select sealed from emulation.envelope where ballot = :b")
                .param("b", ballot.id())
                .query((row, n) -> row.getBytes(1))
                .list();
        assertThat(sealed.stream().map(s -> s.length).distinct()).hasSize(1);
        HALL.count(ballot);
    }

    /// Every row of the module, of the roles and of the record of acts, as text.
    private static String everything() {
        StringBuilder all = new StringBuilder();
        List<String> tables = SQL.sql("""
            select format('%I.%I', schemaname, tablename) from pg_tables
             where schemaname in ('emulation', 'audit', 'access')
            """).query(String.class).list();
        for (String table : tables)
            SQL.sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(all::append);
        return all.toString();
    }

    @Test
    void neitherTheRecordOfActsNorTheLogSaysWhatWasChosen(CapturedOutput output) {
        Hall.Opened ballot = voted("LM22");
        HALL.count(ballot);
        List<String> details = SQL.sql("select detail::text from audit.entry where subject = :s and act = 'VOTE'")
                .param("s", "ballot:" + ballot.id())
                .query(String.class)
                .list();
        assertThat(details).hasSize(9).containsOnly("{}");
        assertThat(output.getAll()).doesNotContain("INVALID", "invalid", "Answer", "LM22");
        for (String code : ballot.codes()) assertThat(output.getAll()).doesNotContain(code.substring(0, 9));
    }
}
