package vn.lienminh.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;

class DocumentsMessagesTest {
    @ParameterizedTest
    @EnumSource(DocumentsRefusal.class)
    void everyRefusalSaysWhatWasFoundAndWhatToDo(DocumentsRefusal why) {
        for (Language language : Language.values()) {
            assertThat(Texts.in(language).has(why.code()))
                    .as(why.code() + " " + language)
                    .isTrue();
            assertThat(Texts.in(language).has(why.code() + ".cure"))
                    .as(why.code() + ".cure " + language)
                    .isTrue();
        }
    }
}
