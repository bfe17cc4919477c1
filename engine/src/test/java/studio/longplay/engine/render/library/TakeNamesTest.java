package studio.longplay.engine.render.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.library.LibraryTake;
import studio.longplay.engine.store.library.TakeFacts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

class TakeNamesTest {
    static LibraryTake take(String text, String speaker, String project) {
        return new LibraryTake(
                Digest.of(text),
                new TakeFacts(
                        text,
                        speaker,
                        "marcus",
                        "Marcus",
                        "mary",
                        "",
                        "p",
                        project,
                        "line-1",
                        Instant.parse("2026-03-01T23:30:05Z"),
                        48_000,
                        1000),
                Optional.empty(),
                List.of(),
                false,
                "",
                false);
    }

    private static String name(String pattern, LibraryTake take) {
        return new TakeNames(pattern, ZoneOffset.UTC, 12).next(take);
    }

    @Test
    void everyWordInBracesStandsForWhatIsKnown() {
        LibraryTake take = take("You say that every night, and he laughs.", "NELL", "The Lamp");
        assertThat(name("{number} {speaker} {voice} - {words}", take))
                .isEqualTo("01 NELL Marcus - You say that every night, and");
        assertThat(name("{project}/{date} {time}", take)).isEqualTo("The Lamp/2026-03-01 23-30-05");
        assertThat(new TakeNames("{date}", ZoneId.of("Europe/Berlin"), 1).next(take))
                .isEqualTo("2026-03-02");
        assertThat(name("{take}", take)).isEqualTo(take.digest().hex().substring(0, 8));
        assertThat(name("  ", take)).startsWith("The Lamp/01 NELL - You say");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/{words}, etc/x",
        "/{words}, x",
        "C:\\{words}, C/x",
        "con, _con",
        "LPT1.wav, _LPT1.wav",
        "a:b?c*, a b c",
        "'{words}. ', x",
        "{nothing}, {nothing}"
    })
    void noNameLeadsOutOrIsRefusedBySomeSystem(String pattern, String expected) {
        assertThat(name(pattern, take("x", "", ""))).isEqualTo(expected);
    }

    @Test
    void whatATakeSaysIsNoPattern() {
        assertThat(name("{words}", take("{take} ../x", "", ""))).isEqualTo("take} .. x");
        assertThat(name("{speaker}", take("x", "..", "")))
                .isEqualTo(Digest.of("x").hex().substring(0, 8));
    }

    @Test
    void noTwoNamesAreEqualInAnyCase() {
        TakeNames names = new TakeNames("{words}", ZoneOffset.UTC, 3);
        assertThat(names.next(take("Yes", "", ""))).isEqualTo("Yes");
        assertThat(names.next(take("YES", "", ""))).isEqualTo("YES (2)");
        assertThat(names.next(take("yes", "", ""))).isEqualTo("yes (3)");
    }
}
