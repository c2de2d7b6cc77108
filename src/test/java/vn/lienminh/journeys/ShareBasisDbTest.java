package vn.lienminh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.lienminh.cast.House;
import vn.lienminh.cast.SaoMai;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Split;
import vn.lienminh.consolidation.View;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;

class ShareBasisDbTest {
    @Test
    void ofOneDividedProvinceMembersGoByPopulationAndCooperativesByTheirNumber() {
        try (House house = SaoMai.in(House.on("2026-01-20"))) {
            house.load("chia.csv", """
                            event,on,decree,from_code,from_name,to_code,to_name,level,share,note,basis
                            split,2025-01-01,,97,Tỉnh Sao Mai,03,Tỉnh Sao Hôm,province,0.4,,population
                            split,2025-01-01,,97,Tỉnh Sao Mai,09,Tỉnh Sao Hỏa,province,0.6,,population
                            split,2025-01-01,,97,Tỉnh Sao Mai,03,Tỉnh Sao Hôm,province,0.1,,cooperatives
                            split,2025-01-01,,97,Tỉnh Sao Mai,09,Tỉnh Sao Hỏa,province,0.7,,cooperatives
                            split,2025-01-01,,97,Tỉnh Sao Mai,97,Tỉnh Sao Kim,province,0.2,,cooperatives
                            """).orThrow();
            house.load("2024.csv", """
                            indicator,province,period,value
                            HTX.NEW,97@2024-12-31,2024,11
                            TV.HTX,97@2024-12-31,2024,11
                            """).orThrow();
            assertThat(parts(house, "TV.HTX"))
                    .isEqualTo(Map.of("Sao Hôm", Amount.of(4), "Sao Hỏa", Amount.of(7), "Sao Kim", Amount.of(0)));
            assertThat(parts(house, "HTX.NEW"))
                    .isEqualTo(Map.of("Sao Hôm", Amount.of(1), "Sao Hỏa", Amount.of(8), "Sao Kim", Amount.of(2)));
        }
    }

    private static Map<String, Amount> parts(House house, String indicator) {
        Map<String, Amount> parts = new TreeMap<>();
        List<Figures.Division> all = house.bean(Figures.class)
                .by(
                        Party.parse("province:97@2024-12-31").orElseThrow(),
                        Period.year(2024),
                        List.of(indicator),
                        new Split.ByMap(LocalDate.of(2025, 12, 31)),
                        View.NOW)
                .orThrow();
        for (Figures.Division part : all) {
            Figure figure = part.figure(indicator).orElseThrow();
            assertThat(figure.mark()).isEqualTo(Figure.Mark.SPLIT_ESTIMATED);
            parts.put(part.name(), figure.value());
        }
        assertThat(parts.values().stream().map(Amount::number).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("11");
        return parts;
    }
}
