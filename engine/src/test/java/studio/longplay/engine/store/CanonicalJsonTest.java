package studio.longplay.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

class CanonicalJsonTest {
    private record Point(int x, double y) {}

    private record Place(int x, double y) {}

    @Test
    void itHasOneFormForEachKindOfValue() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("text", "a \"b\" \\ \n é 🎬");
        value.put("list", List.of(1, 2L, (short) 3));
        value.put("real", 0.1);
        value.put("day", DayOfWeek.MONDAY);
        value.put("none", Optional.empty());
        value.put("some", OptionalDouble.of(2));
        value.put("array", new float[] {0.1f, 1});
        value.put("truth", true);
        value.put("decimal", new BigDecimal("1.500"));
        assertThat(CanonicalJson.write(value))
                .isEqualTo(
                        """
                        {"array":[0.1,1.0],"day":"MONDAY","decimal":1.5,"list":[1,2,3],"none":null,\
                        "real":0.1,"some":2.0,"text":"a \\"b\\" \\\\ \\u000a é 🎬","truth":true}\
                        """);
    }

    @Test
    void recordsOfOneShapeAndTwoKindsDiffer() {
        assertThat(CanonicalJson.write(new Point(1, 2)))
                .isEqualTo("{\"@type\":\"Point\",\"x\":1,\"y\":2.0}");
        assertThat(CanonicalJson.write(new Place(1, 2)))
                .isNotEqualTo(CanonicalJson.write(new Point(1, 2)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theOrderAMapOrSetWasFilledInDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<String> keys = new ArrayList<>();
        for (int count = 0; count < 20; count++) {
            keys.add("k" + random.nextInt(1000));
        }
        Map<String, Object> forth = new LinkedHashMap<>();
        keys.forEach(key -> forth.put(key, Map.of("of", key)));
        Collections.shuffle(keys, random);
        Map<String, Object> back = new LinkedHashMap<>();
        keys.forEach(key -> back.put(key, Map.of("of", key)));
        assertThat(CanonicalJson.write(back)).isEqualTo(CanonicalJson.write(forth));
        assertThat(CanonicalJson.write(new LinkedHashSet<>(keys)))
                .isEqualTo(CanonicalJson.write(new HashSet<>(keys)));
    }

    @Test
    void theOrderOfAListDoesMatter() {
        assertThat(CanonicalJson.write(List.of(1, 2)))
                .isNotEqualTo(CanonicalJson.write(List.of(2, 1)));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void everyDoubleReadsBackTheSame(long seed) {
        Random random = new Random(seed);
        for (int count = 0; count < 500; count++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(CanonicalJson.write(value))).isEqualTo(value);
            }
        }
    }

    @Test
    void numbersHaveOneForm() {
        assertThat(CanonicalJson.write(-0.0)).isEqualTo(CanonicalJson.write(0.0)).isEqualTo("0.0");
        assertThat(CanonicalJson.write(1)).isEqualTo(CanonicalJson.write(1L)).isEqualTo("1");
        assertThat(CanonicalJson.write(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
        assertThat(CanonicalJson.write(1e300)).isEqualTo("1.0E300");
        assertThat(CanonicalJson.write(Double.NEGATIVE_INFINITY)).isEqualTo("\"-Infinity\"");
        assertThatThrownBy(() -> CanonicalJson.write(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMachinesLanguageDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            assertThat(CanonicalJson.write(List.of(1234567, 0.5))).isEqualTo("[1234567,0.5]");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void halfCharactersStayApart() {
        assertThat(CanonicalJson.write("\uD83C"))
                .isEqualTo("\"\\ud83c\"")
                .isNotEqualTo(CanonicalJson.write("\uD83D"));
    }

    @Test
    void whatIsNoContentIsRefused() {
        for (Object wrong : List.of(Path.of("a"), new Object(), Map.of(1.5, "x"))) {
            assertThatThrownBy(() -> CanonicalJson.write(wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        Map<Object, Object> twins = new LinkedHashMap<>();
        twins.put(1, "a");
        twins.put("1", "b");
        assertThatThrownBy(() -> CanonicalJson.write(twins))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsJson() {
        Object value = Map.of("a", List.of("x\u0001", 1.5E-7), "b", Set.of(3));
        assertThat(
                        JsonMapper.shared()
                                .readTree(CanonicalJson.write(value))
                                .path("a")
                                .get(1)
                                .asDouble())
                .isEqualTo(1.5E-7);
    }

    @Test
    void aRecipesKeyFollowsAllOfItsParts() {
        Recipe recipe = new Recipe("m", "1", Map.of("a", 1), List.of(Digest.of("x")));
        assertThat(recipe.key())
                .isEqualTo(new Recipe("m", "1", Map.of("a", 1), List.of(Digest.of("x"))).key());
        assertThat(
                        List.of(
                                recipe.key(),
                                new Recipe("n", "1", Map.of("a", 1), recipe.inputs()).key(),
                                new Recipe("m", "2", Map.of("a", 1), recipe.inputs()).key(),
                                new Recipe("m", "1", Map.of("a", 2), recipe.inputs()).key(),
                                new Recipe("m", "1", Map.of("a", 1), List.of()).key()))
                .doesNotHaveDuplicates();
        assertThat(recipe.canonicalJson())
                .isEqualTo(
                        "{\"inputs\":[\""
                                + Digest.of("x")
                                + "\"],\"maker\":\"m\","
                                + "\"parameters\":{\"a\":1},\"version\":\"1\"}");
    }
}
