package vn.lienminh.shell;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Texts;

/// The links of the frame, in their order, with the one that leads to where the reader is.
record Menu(List<MenuEntry> entries) {

    Menu {
        entries = entries.stream()
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }

    List<Link> links(MenuEntry.Bar bar, String below, String path, Texts texts) {
        List<MenuEntry> shown = entries.stream().filter(e -> e.bar() == bar).toList();
        MenuEntry current = current(shown, below, path);
        return shown.stream()
                .map(e -> new Link(below + e.address(), texts.get(e.text()), e.icon(), e == current))
                .toList();
    }

    /// The entry with the longest address that holds the path.
    private static @Nullable MenuEntry current(List<MenuEntry> shown, String below, String path) {
        return shown.stream()
                .filter(e -> holds(below + e.address(), path))
                .max(Comparator.comparingInt(e -> e.address().length()))
                .orElse(null);
    }

    private static boolean holds(String address, String path) {
        return path.equals(address) || path.startsWith(address + "/");
    }
}
