package studio.longplay.engine.voice.consent;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.CanonicalJson;
import studio.longplay.engine.store.Digest;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Consent as a file: canonical JSON with the digest of what it says.
///
/// The digest shows that the record was changed by accident or by hand; it is no signature, and
/// somebody who computes a new one can write any record. What a person really said is in the
/// statement.
public final class ConsentJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMA = "longplay-consent";
    private static final int VERSION = 1;

    private ConsentJson() {}

    /// The same bytes for equal records.
    public static byte[] write(Consent consent) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("schema", SCHEMA);
        fields.put("version", VERSION);
        fields.put("consent", consent.fields());
        fields.put("digest", consent.digest());
        return (CanonicalJson.write(fields) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a record and makes sure that nobody changed it.
    ///
    /// @throws StudioFault.Input `consent.damaged`, `consent.newer`, `consent.unverified`
    public static Consent read(byte[] json) throws StudioFault {
        try {
            JsonNode node = JSON.readTree(json);
            if (!node.path("schema").asString("").equals(SCHEMA)) {
                throw ConsentFaults.damaged("it is no consent record");
            }
            if (node.path("version").asInt(0) > VERSION) {
                throw new StudioFault.Input(
                        "consent.newer",
                        "The consent record was written by a newer Longplay Studio.",
                        "Update Longplay Studio, then try again.");
            }
            Consent consent = consent(node.path("consent"));
            if (!Arrays.equals(write(consent), json)) {
                throw ConsentFaults.unverified("the record was changed after it was made");
            }
            return consent;
        } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
            throw ConsentFaults.damaged("something in it is missing or not as it should be");
        }
    }

    private static Consent consent(JsonNode node) {
        JsonNode said = node.path("statement");
        Statement statement =
                new Statement(
                        of(Statement.Kind.values(), said.path("kind"), Statement.Kind::word),
                        said.path("file").asString(""),
                        new Digest(said.path("sha256").asString("")),
                        said.path("words").asString(""));
        Set<ConsentUse> uses = EnumSet.noneOf(ConsentUse.class);
        for (JsonNode use : node.path("uses")) {
            uses.add(of(ConsentUse.values(), use, ConsentUse::word));
        }
        JsonNode until = node.path("until");
        return new Consent(
                node.path("person").asString(""),
                uses,
                texts(node.path("languages")),
                LocalDate.parse(node.path("givenOn").asString("")),
                until.isNull() ? null : LocalDate.parse(until.asString("")),
                statement);
    }

    private static <T> T of(T[] values, JsonNode node, Function<T, String> word) {
        String wanted = node.asString("");
        return Stream.of(values)
                .filter(value -> word.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown word " + wanted));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(text -> text.asString("")).toList();
    }
}
