package vn.lienminh.shell;

/// One link that a module adds to every page (mục của khung trang), as a bean of this type.
///
/// @param order from left to right; tabs stand in the order in which a year's work is done
/// @param text the key of its words
/// @param icon only links of the top bar have one
/// @param address of a tab below the year, `/figures` or empty for the overview; of the top bar the whole path
public record MenuEntry(Bar bar, int order, String text, String icon, String address) {

    /// The page of one's own work; its link carries the count.
    public static final String TASKS = "/tasks";

    /// Where it stands: in the top bar on every page, among the tabs of one cluster's year, or among those of the year
    /// of any other place.
    public enum Bar {
        TOP,
        YEAR,
        PLACE
    }

    public static MenuEntry top(int order, String text, String icon, String address) {
        return new MenuEntry(Bar.TOP, order, text, icon, address);
    }

    public static MenuEntry tab(int order, String text, String address) {
        return new MenuEntry(Bar.YEAR, order, text, "", address);
    }

    public static MenuEntry placeTab(int order, String text, String address) {
        return new MenuEntry(Bar.PLACE, order, text, "", address);
    }
}
