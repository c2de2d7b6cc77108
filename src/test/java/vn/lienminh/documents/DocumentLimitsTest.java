package vn.lienminh.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class DocumentLimitsTest {
    @Test
    void withoutAConfigurationTheLimitsAreTheUsualOnes() {
        var limits = new Binder(new MapConfigurationPropertySource()).bindOrCreate("documents", DocumentLimits.class);
        assertThat(limits).isEqualTo(DocumentLimits.USUAL);
        assertThat(limits)
                .isEqualTo(new DocumentLimits(
                        DataSize.ofMegabytes(50), 1_000_000, 2_000, 32_000, 1_000_000, DataSize.ofMegabytes(256)));
    }
}
