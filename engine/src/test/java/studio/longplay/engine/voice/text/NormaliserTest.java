package studio.longplay.engine.voice.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.voice.Lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class NormaliserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # whole numbers
                    0                         | zero
                    7 men                     | seven men
                    13                        | thirteen
                    21                        | twenty one
                    100                       | one hundred
                    342                       | three hundred and forty two
                    1,000                     | one thousand
                    1,001                     | one thousand and one
                    12,345                    | twelve thousand three hundred and forty five
                    1,000,000                 | one million
                    2500000                   | two million five hundred thousand
                    007                       | zero zero seven
                    -5                        | minus five
                    123456789012345678901234  | one two three four five six seven eight nine zero one two three four five six seven eight nine zero one two three four
                    # decimals and fractions
                    3.14                      | three point one four
                    0.5                       | zero point five
                    .5                        | point five
                    1/2                       | a half
                    3/4                       | three quarters
                    2/3                       | two thirds
                    1½                        | one a half
                    # ordinals
                    1st                       | first
                    2nd                       | second
                    3rd                       | third
                    12th                      | twelfth
                    20th                      | twentieth
                    21st                      | twenty first
                    100th                     | one hundredth
                    # years and decades
                    in 1999                   | in nineteen ninety nine
                    1905                      | nineteen oh five
                    1600                      | sixteen hundred
                    2000                      | two thousand
                    2007                      | two thousand and seven
                    2024                      | twenty twenty four
                    1500 men                  | one thousand five hundred men
                    1990s                     | nineteen nineties
                    '90s                      | nineties
                    1914-1918                 | nineteen fourteen to nineteen eighteen
                    # times and dates
                    7:30                      | seven thirty
                    7:05                      | seven oh five
                    9:00                      | nine o'clock
                    7:30pm                    | seven thirty p m
                    7pm                       | seven p m
                    at 7 p.m. sharp           | at seven p m sharp
                    May 3, 1999               | may third nineteen ninety nine
                    3 May 1999                | the third of may nineteen ninety nine
                    1999-05-03                | may third nineteen ninety nine
                    5/3/1999                  | may third nineteen ninety nine
                    # ranges
                    10-12                     | ten to twelve
                    pages 3–5                 | pages three to five
                    10-12kg                   | ten to twelve kilograms
                    # money
                    $5                        | five dollars
                    $1                        | one dollar
                    $25.50                    | twenty five dollars and fifty cents
                    $0.99                     | ninety nine cents
                    £1.01                     | one pound and one penny
                    £3                        | three pounds
                    €20                       | twenty euros
                    $1,250                    | one thousand two hundred and fifty dollars
                    $5 million                | five million dollars
                    $3.5bn                    | three point five billion dollars
                    -$5                       | minus five dollars
                    # per cent and units
                    50%                       | fifty percent
                    3.5 %                     | three point five percent
                    5km                       | five kilometres
                    5 km                      | five kilometres
                    1 km                      | one kilometre
                    60mph                     | sixty miles per hour
                    20°C                      | twenty degrees celsius
                    90°                       | ninety degrees
                    48kHz                     | forty eight kilohertz
                    30 fps                    | thirty frames per second
                    4K                        | four k
                    #3                        | number three
                    # abbreviations
                    Dr. Smith                 | doctor smith
                    Mr. and Mrs. Jones        | mister and missus jones
                    Prof Higgins              | professor higgins
                    St. Paul                  | saint paul
                    5 Baker St.               | five baker street
                    Baker St.                 | baker street
                    and so on, etc.           | and so on et cetera
                    e.g. this                 | for example this
                    i.e. that                 | that is that
                    black vs. white           | black versus white
                    No. 5                     | number five
                    No.                       | no
                    J. R. Ewing               | j r ewing
                    U.S. law                  | u s law
                    Capt. Kirk                | captain kirk
                    # Roman numerals
                    Henry V                   | henry the fifth
                    Louis XIV                 | louis the fourteenth
                    Act IV                    | act four
                    ACT II                    | act two
                    Chapter XII               | chapter twelve
                    World War II              | world war two
                    I am                      | i am
                    and I, too                | and i too
                    Vitamin C                 | vitamin c
                    # capitals
                    NASA                      | nasa
                    the BBC                   | the b b c
                    FBI                       | f b i
                    STOP                      | stop
                    GIVE IT BACK              | give it back
                    PDFs                      | p d f 's
                    # old words
                    'tis                      | tis
                    'Twas                     | twas
                    o'er                      | oar
                    ne'er                     | nair
                    i' the                    | i the
                    th' other                 | th other
                    'em                       | em
                    banish'd                  | banished
                    resolv'd                  | resolved
                    I'd                       | i'd
                    he'd                      | he'd
                    know'st                   | knowst
                    know't                    | note
                    # dashes, symbols, addresses, emoji
                    well-known                | well known
                    come--go                  | come go
                    chief—enemy               | chief enemy
                    Tom & Jerry               | tom and jerry
                    AT&T                      | at and t
                    and/or                    | and or
                    info@example.org          | info at example dot org
                    www.example.com           | w w w dot example dot com
                    https://example.com/page2 | example dot com slash page two
                    #hashtag                  | hashtag hashtag
                    hello😀                   | hello
                    😀 hello                  | hello
                    café naïve                | cafe naive
                    Straße                    | strasse
                    “Quoted”                  | quoted
                    (brackets)                | brackets
                    word...                   | word
                    don't                     | don't
                    Rome's                    | rome's
                    citizens'                 | citizens
                    """)
    void saysWhatIsWritten(String written, String spoken) {
        assertThat(spellings(written)).isEqualTo(spoken);
    }

    private static String spellings(String text) {
        return Normaliser.read(text, Lexicon.empty()).stream()
                .map(SpokenWord::spelling)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Speak, speak.         | COMMA STOP
                    What? No!             | QUESTION EXCLAMATION
                    Wait... what          | ELLIPSIS LINE
                    He came -- late       | NONE CLAUSE LINE
                    He came—late          | NONE CLAUSE LINE
                    Dr. Who lives         | NONE NONE LINE
                    He lives in the St.   | NONE NONE NONE NONE STOP
                    that is etc. He went  | NONE NONE NONE STOP NONE LINE
                    one; two: three       | CLAUSE CLAUSE LINE
                    "Go!" he said.        | EXCLAMATION NONE STOP
                    so (she said) he went | COMMA NONE COMMA NONE LINE
                    """)
    void restsWhereThePunctuationSays(String written, String marks) {
        String found =
                Normaliser.read(written, Lexicon.empty()).stream()
                        .map(word -> word.after().name())
                        .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(marks);
    }

    @Test
    void aVerseLineEndIsALightMark() {
        List<SpokenWord> words = Normaliser.read("would relieve us\nif they", Lexicon.empty());
        assertThat(words.get(2).after()).isEqualTo(Mark.LINE);
    }

    @Test
    void theLexiconComesFirst() {
        Lexicon lexicon =
                Lexicon.of(
                        Map.of(
                                "Coriolanus",
                                "corry oh laynus",
                                "Aufidius",
                                "/O - ' f I - d i @ s/"));
        List<SpokenWord> words = Normaliser.read("CORIOLANUS, hates Aufidius!", lexicon);
        assertThat(words)
                .extracting(SpokenWord::spelling)
                .containsExactly("corry", "oh", "laynus", "hates", "aufidius");
        assertThat(words).extracting(SpokenWord::written).containsExactly(0, 0, 0, 1, 2);
        assertThat(words.getLast().phones()).isEqualTo("O - ' f I - d i @ s");
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWrittenWordIsSpokenOnceInOrder(int seed) {
        String text = junk(new Random(seed));
        List<String> written =
                Arrays.stream(text.split("\\s+"))
                        .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                        .toList();
        List<SpokenWord> spoken = Normaliser.read(text, Lexicon.empty());
        List<Integer> order = spoken.stream().map(SpokenWord::written).distinct().toList();
        assertThat(order).isEqualTo(IntStream.range(0, written.size()).boxed().toList());
        assertThat(spoken).isSortedAccordingTo((a, b) -> a.written() - b.written());
        assertThat(spoken).allMatch(word -> word.spelling().matches("[a-z']*"));
    }

    private static String junk(Random random) {
        String[] pieces = {
            "$",
            "£",
            "25",
            ".50",
            "1999",
            "-",
            "--",
            "—",
            "'",
            "’",
            "\"",
            "(",
            ")",
            ",",
            ".",
            "...",
            "…",
            "!",
            "?",
            ":",
            ";",
            "/",
            "%",
            "°",
            "&",
            "@",
            "#",
            "I",
            "IV",
            "XII",
            "Dr",
            "St",
            "etc",
            "o'er",
            "'tis",
            "th'",
            "banish'd",
            "NASA",
            "BBC",
            "word",
            "Ünïcode",
            "привет",
            "你好",
            "😀",
            "e.g",
            "a.m",
            "km",
            "7:30",
            "3rd",
            "1/2",
            "٣",
            "x",
            "www.a.com",
            "\u0301",
            "ﬁ",
            "½",
            "_",
            "+",
            "=",
            "~",
            "\\"
        };
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(30);
        for (int i = 0; i < count; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
            int space = random.nextInt(5);
            text.append(space == 0 ? "\n" : space < 3 ? " " : "");
        }
        return text.toString();
    }
}
