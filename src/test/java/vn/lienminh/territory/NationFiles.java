package vn.lienminh.territory;

import java.util.ArrayList;
import java.util.List;
import vn.lienminh.kernel.Table;

/// As many communes as the country had and has: ten thousand in the old provinces, of which on 1 July 2025 about
/// three go into each of 3.321 new ones, a tenth of them in parts, by three bases.
final class NationFiles {
    static final int BEFORE = 10_000;
    static final int AFTER = 3_321;

    private NationFiles() {}

    static Table communes(TerritoryMap provinces) {
        List<String> rows = new ArrayList<>();
        List<Territory> old = provinces.provincesOn(CatalogueMapTest.EVE);
        List<Territory> now = provinces.provincesOn(CatalogueMapTest.MERGED);
        for (Territory heir : now) {
            List<Territory> parts = provinces.partsOf(heir.id(), CatalogueMapTest.EVE);
            int last = (now.indexOf(heir) + 1) * AFTER / now.size();
            List<Integer> goals = range(now.indexOf(heir) * AFTER / now.size(), last);
            int place = 0;
            for (Territory part : parts) {
                int at = old.indexOf(part);
                for (int c : range(at * BEFORE / old.size(), (at + 1) * BEFORE / old.size())) {
                    rows.add("exists,,,,,%05d,Xã Cũ %d,commune,,,,%s".formatted(c, c, part.code()));
                    goes(rows, c, goals.get(place % goals.size()), goals.get((place + 1) % goals.size()), heir.code());
                    place++;
                }
            }
        }
        return TerritoryFiles.longRows(rows);
    }

    private static void goes(List<String> rows, int from, int to, int beside, String province) {
        if (from % 10 != 0) rows.add(row("merge", from, to, "", "", province));
        else
            for (String basis : List.of("population", "area", "cooperatives")) {
                String share = basis.equals("area") ? "0.3" : "0.6";
                rows.add(row("transfer", from, to, share, basis, province));
                rows.add(row("transfer", from, beside, basis.equals("area") ? "0.7" : "0.4", basis, province));
            }
    }

    private static String row(String kind, int from, int to, String share, String basis, String province) {
        return "%s,2025-07-01,NQ,%05d,Xã Cũ %d,%05d,Xã Mới %d,commune,%s,,%s,%s"
                .formatted(kind, from, from, to, to, share, basis, province);
    }

    private static List<Integer> range(int from, int until) {
        List<Integer> numbers = new ArrayList<>();
        for (int n = from; n < until; n++) numbers.add(n);
        return numbers;
    }
}
