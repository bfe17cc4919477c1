package studio.longplay.engine.render.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

class ReportTest {
    private static final Pattern SVG = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);
    private static final Pattern ASKED =
            Pattern.compile("(?:src|href|url|@import)\\s*[=(]?\\s*\"?([^\"#>)]*)");

    private final Manifest play = Plays.of(60, 0);
    private final String report = Report.of(play);

    private static List<Document> charts(String page) throws Exception {
        List<Document> charts = new ArrayList<>();
        Matcher found = SVG.matcher(page);
        while (found.find()) {
            charts.add(
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(found.group()))));
        }
        return charts;
    }

    /// Without printing a page of half a megabyte when it does not.
    private static void says(String page, String... words) {
        for (String said : words) {
            assertThat(page.contains(said)).as(said).isTrue();
        }
    }

    private static int boxes(Document map, String kind) {
        int count = 0;
        var boxes = map.getElementsByTagName("rect");
        for (int i = 0; i < boxes.getLength(); i++) {
            String found = boxes.item(i).getAttributes().getNamedItem("class").getNodeValue();
            count += found.equals(kind) ? 1 : 0;
        }
        return count;
    }

    @Test
    void itsChartsAreWellFormed() throws Exception {
        assertThat(charts(report)).hasSize(3);
        assertThat(charts(Report.of(Plays.of(1, -7)))).hasSize(3);
    }

    @Test
    void itAsksNobodyForAnything() {
        for (String asking : List.of("http:", "https:", "<script", "<img", "<link")) {
            assertThat(report.contains(asking)).as(asking).isFalse();
        }
        Matcher asked = ASKED.matcher(report);
        while (asked.find()) {
            assertThat(asked.group(1)).isEmpty();
        }
    }

    @Test
    void wordsOfTheUsersAreNoMarkup() {
        says(report, "<h1>The &lt;Long&gt; Play</h1>", "EXT. &lt;ROME&gt; &amp; STREET 1");
    }

    @Test
    void theMapShowsWhatWasDrawnReusedAndRepeated() throws Exception {
        Document map = charts(report).get(1);
        // Of 60 scenes 40 loop: 8 of their 60 groups are drawn. Of the 20 others 10 are drawn.
        assertThat(boxes(map, "drawn")).isGreaterThanOrEqualTo(40 * 8 + 10 * 60);
        assertThat(boxes(map, "repeated")).isGreaterThanOrEqualTo(40 * 52);
        assertThat(boxes(map, "reused")).isGreaterThanOrEqualTo(10 * 60);
        says(
                report,
                "Repeated within the film 57.8 % (124800 frames)",
                "1200 times the film repeats one");
    }

    @Test
    void driftIsDrawnAndSaid() {
        says(report, "in samples: everywhere 0.");
        says(report, "film.mkv is from an earlier export and is not part of this one.");
        says(Report.of(Plays.of(2, -96)), "in samples: at most 96.");
    }

    @Test
    void licencesConsentsFallbacksAndTestEnginesAreNamed() {
        says(
                report,
                "Made for commercial use.",
                "Ada Example",
                "CC BY 4.0",
                "the user's own",
                "its text is too long",
                "Not for publication: toy-engine",
                "Encoders that were not used",
                "There is no card.",
                "Quality check: 1 warning.",
                "The picture is black for 3 s.");
    }

    @Test
    void soundAloneHasNeitherDriftNorPictures() {
        String page = Report.of(Plays.of(0, 0));
        says(page, "LUFS", "0 samples, aac LC");
        assertThat(page.contains("No drift") || page.contains("3840")).isFalse();
    }

    @Test
    void aReportOfTwoHoursIsNotLong() {
        assertThat(report.length()).isBetween(200_000, 1_500_000);
    }
}
