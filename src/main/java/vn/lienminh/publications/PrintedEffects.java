package vn.lienminh.publications;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.reporting.Effects;

/// Which printed reports stand on a report: their sentences would be flagged when it changes.
@Component
class PrintedEffects implements Effects {
    private final PublicationStore store;

    PrintedEffects(PublicationStore store) {
        this.store = store;
    }

    @Override
    public List<Effect> of(Change change, Texts texts) {
        if (change.before() == null || Objects.equals(change.before(), change.now())) return List.of();
        List<Effect> effects = new ArrayList<>();
        for (PublicationStore.Standing printed : store.standingOn(
                change.organisation().code(), change.sheet().period().toString()))
            effects.add(new Effect(
                    Kind.PAPER,
                    texts.get("desk.effect.paper", "file", printed.file(), "moment", Vietnamese.moment(printed.at()))));
        return effects;
    }
}
