package vn.lienminh.consolidation.web;

import java.util.ArrayList;
import java.util.List;
import vn.lienminh.consolidation.View;
import vn.lienminh.kernel.Vietnamese;

/// What is said on top of a page that looks from another time than now.
class Notes {
    private Notes() {}

    static List<String> of(View view, Wording words) {
        List<String> notes = new ArrayList<>();
        if (view.known() != null) notes.add(words.t("note.known", "moment", Vietnamese.moment(view.known())));
        if (view.on() != null) notes.add(words.t("note.on", "day", Vietnamese.day(view.on())));
        return notes;
    }
}
