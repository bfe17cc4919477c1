package studio.longplay.assets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A colour is named once, in the role sheets; every other sheet asks for a role that there is.
class StyleSheetsTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LITERAL =
            Pattern.compile(
                    ":[^;{}]*(#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsba?\\(|\\b(white|black)\\b)");
    private static final Pattern DEFINED = Pattern.compile("(-lp-[a-z0-9-]+)\\s*:");
    private static final Pattern ASKED = Pattern.compile("(?<![\\w.#-])(-lp-[a-z0-9-]*+)(?!\\s*:)");

    @ParameterizedTest
    @MethodSource("withoutRoles")
    void noOtherSheetNamesAColour(URL sheet) {
        assertThat(LITERAL.matcher(text(sheet)).results().map(MatchResult::group)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleAskedForIsThere(Assets.Theme theme) {
        String all =
                Assets.styleSheets(theme).stream()
                        .map(StyleSheetsTest::text)
                        .collect(Collectors.joining("\n"));
        Set<String> defined =
                DEFINED.matcher(all).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
        Set<String> asked =
                ASKED.matcher(all).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
        asked.removeAll(defined);
        assertThat(defined).hasSizeGreaterThan(100);
        assertThat(asked).isEmpty();
    }

    static List<URL> withoutRoles() {
        return Stream.concat(
                        Assets.styleSheets(Assets.Theme.CONTRAST_DARK).stream().skip(1),
                        Stream.of(Assets.stillSheet()))
                .toList();
    }

    private static String text(URL sheet) {
        try (InputStream bytes = sheet.openStream()) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return COMMENT.matcher(text).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
