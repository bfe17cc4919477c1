package studio.longplay.engine.voice.provider.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class OwnershipTest {
    private static List<Phone> phones(String names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(" ")).map(name -> new Phone(name, 1)).toList();
    }

    private static int[] owners(String spoken, String... words) {
        return Ownership.of(
                phones(spoken), Arrays.stream(words).map(OwnershipTest::phones).toList());
    }

    @Test
    void wordsThatAreSpokenAsTheyAreAloneKeepTheirSounds() {
        assertThat(owners("D @ s i", "D @", "s i")).containsExactly(0, 0, 1, 1);
    }

    @Test
    void weakenedWordsKeepTheirPlace() {
        assertThat(owners("@ v D @ k r u", "V v", "D i", "k r u"))
                .containsExactly(0, 0, 1, 1, 2, 2, 2);
    }

    @Test
    void aSoundBetweenTwoWordsGoesToTheFirst() {
        assertThat(owners("l e r a m i", "l e", "a m i")).containsExactly(0, 0, 0, 1, 1, 1);
    }

    @Test
    void aWordWithoutSoundsGetsNone() {
        assertThat(owners("D @ s i", "D @", "", "s i")).containsExactly(0, 0, 2, 2);
    }
}
