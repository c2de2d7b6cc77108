package vn.lienminh.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingsTest {
    /// Every letter of the alphabet with each tone, in both cases where the encoding has them.
    private static final String ALPHABET =
            "a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ e è ẻ ẽ é ẹ ê ề ể ễ ế ệ i ì ỉ ĩ í ị o ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ "
                    + "ơ ờ ở ỡ ớ ợ u ù ủ ũ ú ụ ư ừ ử ữ ứ ự y ỳ ỷ ỹ ý ỵ";

    @ParameterizedTest
    @CsvSource({
        "Liªn minh,Liên minh",
        "Hîp t¸c x·,Hợp tác xã",
        "§ång b»ng s«ng Hång,Đồng bằng sông Hồng",
        "Quü tÝn dông nh©n d©n,Quỹ tín dụng nhân dân",
        "Thõa Thiªn HuÕ,Thừa Thiên Huế",
        "B\u00B6o Th\u00BEng,Bảo Thắng",
        "M\u00ADêng Kh\u00AC\u00ACng,Mường Khơơng"
    })
    void tcvn3IsRead(String old, String text) {
        assertThat(LegacyEncoding.TCVN3.read(old)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Lieân minh,Liên minh",
        "hôïp taùc xaõ,hợp tác xã",
        "Xin chaøo caùc baïn,Xin chào các bạn",
        "Ñoàng baèng soâng Hoàng,Đồng bằng sông Hồng",
        "Quyõ tín duïng nhaân daân,Quỹ tín dụng nhân dân",
        "THÖØA THIEÂN HUEÁ,THỪA THIÊN HUẾ",
        "Nguyeãn Thò Myõ,Nguyễn Thị Mỹ"
    })
    void vniIsRead(String old, String text) {
        assertThat(LegacyEncoding.VNI.read(old)).isEqualTo(text);
    }

    @Test
    void theWholeAlphabetIsReadFromBoth() {
        String tcvn3 =
                "a µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® e Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö i × Ø Ü Ý Þ o ß á â ã ä « å æ ç è é "
                        + "¬ ê ë ì í î u ï ñ ò ó ô \u00AD õ ö ÷ ø ù y ú û ü ý þ";
        String vni =
                "a aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ e eø eû eõ eù eï eâ eà eå eã eá eä i ì æ ó í ò "
                        + "o oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï u uø uû uõ uù uï ö öø öû öõ öù öï y yø yû yõ yù î";
        assertThat(LegacyEncoding.TCVN3.read(tcvn3)).isEqualTo(ALPHABET);
        assertThat(LegacyEncoding.VNI.read(vni)).isEqualTo(ALPHABET);
    }

    @Test
    void theEncodingIsToldFromTheWords() {
        assertThat(LegacyEncodings.of(List.of("Liªn", "Hîp", "t¸c", "x·"))).contains(LegacyEncoding.TCVN3);
        assertThat(LegacyEncodings.of(List.of("Lieân", "hôïp", "taùc", "xaõ"))).contains(LegacyEncoding.VNI);
        assertThat(LegacyEncodings.of(List.of("Liªn"))).contains(LegacyEncoding.TCVN3);
    }

    @Test
    void wordsOfOtherTonguesAreInNoneOfThem() {
        assertThat(LegacyEncodings.of(List.of("Café", "Müller", "Citroën"))).isEmpty();
        assertThat(LegacyEncodings.of(List.of())).isEmpty();
    }

    @Test
    void aWordThatFitsTwoEncodingsDecidesNothing() {
        // one byte E9: é of Windows-1258, ộ of TCVN3
        assertThat(LegacyEncodings.of(List.of("hé"))).isEmpty();
    }

    @Test
    void unicodeTextIsNotTakenForAnOldFont() {
        List<String> ordinary =
                List.of("Hà", "tín", "Hòa", "xã", "Lê", "Thừa", "Café", "µm", "Citroën", "m²", "Nestlé");
        assertThat(LegacyEncodings.disguisedIn(ordinary)).isEqualTo(Optional.empty());
    }

    @Test
    void oneOddWordProvesNoOldFont() {
        assertThat(LegacyEncodings.disguisedIn(List.of("Liªn"))).isEmpty();
        assertThat(LegacyEncodings.disguisedIn(List.of("Liªn", "t¸c"))).contains(LegacyEncoding.TCVN3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn", "Ngọc", "Bảo", "nghiêng", "quỹ", "giường", "gì", "xoong", "khuỷu", "Đắk", "Yên", "ươn", "thuở"
            })
    void mostWordsOfTheLanguageAreSyllables(String word) {
        assertThat(Syllables.fits(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTX", "Liªn", "cat", "thôô", "áá", "zô", "việtt", "tácố"})
    void otherSpellingsAreNot(String word) {
        assertThat(Syllables.fits(word)).isFalse();
    }
}
