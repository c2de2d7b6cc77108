package vn.lienminh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.cast.Modules;

/// What waits in a browser to be sent: over which entry each typing goes, after the server kept it or did not.
class EntryQueueJourneyTest {
    @RegisterExtension
    static final Modules MODULES = new Modules();

    private static final String QUEUE = """
        async (steps) => {
          const { Queue } = await import("/entry-queue.js");
          const shelf = new Map();
          const of = { getItem: (n) => shelf.get(n) ?? null, setItem: (n, v) => shelf.set(n, v), removeItem: (n) => shelf.delete(n) };
          const open = () => new Queue(of, "q");
          const item = (cell, text, base, key) => ({ cell, text, note: "", base, over: 0, key, name: "Ô " + cell });
          const said = (items) => items.map((i) => `${i.cell}=${i.text}/${i.base}/${i.key}`).join(" ");
          const answer = (status, seq) => ({ cell: 1, status, seq, why: "" });
          return new Function("open", "item", "answer", "said", "shelf", steps)(open, item, answer, said, shelf);
        }\
        """;

    private static Object run(String steps) {
        return MODULES.run(QUEUE, steps);
    }

    @Test
    void whatWasTypedWhileSendingGoesOverWhatWasKept() {
        assertThat(run("""
            const q = open();
            q.put([item(1, "5", 0, "a")]);
            const sent = q.take(9);
            q.put([item(1, "6", 0, "b")]);
            q.answered(sent, [answer("saved", 7)]);
            return said(q.take(9));
            """)).isEqualTo("1=6/7/b");
    }

    @Test
    void whatWasTypedWhileSendingStaysOverWhatItsWriterSawWhenAnotherWasFirst() {
        assertThat(run("""
            const q = open();
            q.put([item(1, "5", 3, "a")]);
            const sent = q.take(9);
            q.put([item(1, "6", 3, "b")]);
            q.answered(sent, [answer("conflict", 7)]);
            return said(q.take(9));
            """)).isEqualTo("1=6/3/b");
    }

    @Test
    void withoutAnAnswerTheSameIsSentAgainUnderTheSameKeyAlsoAfterTheBrowserWasClosed() {
        assertThat(run("""
            const q = open();
            q.put([item(1, "5", 0, "a")]); q.take(9);
            q.put([item(1, "6", 0, "b")]);
            const again = open();
            return said(again.take(9)) + " then " + said(again.items());
            """)).isEqualTo("1=5/0/a then 1=6/0/b");
    }

    @Test
    void typedTwiceBeforeItIsSentTheLastGoesOverWhatTheFirstSaw() {
        assertThat(run("""
            const q = open();
            q.put([item(1, "5", 2, "a")]); q.put([item(1, "6", 9, "b")]);
            return said(q.take(9));
            """)).isEqualTo("1=6/2/b");
    }

    @Test
    void whatWasRefusedStaysUntilItWasSeenAndIsNotSentAgain() {
        assertThat(run("""
            const q = open();
            q.put([item(4, "5", 0, "a")]);
            const sent = q.take(9);
            q.answered(sent, [{ ...answer("refused", 0), cell: 4, why: "không còn" }]);
            const again = open();
            const before = again.left().map((l) => l.text).join() + again.items().length;
            again.seen(4);
            return before + open().left().length + shelf.size;
            """)).isEqualTo("5000");
    }
}
