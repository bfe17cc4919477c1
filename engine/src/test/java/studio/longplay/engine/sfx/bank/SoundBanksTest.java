package studio.longplay.engine.sfx.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.sfx.bank.SoundQuery.Field;
import studio.longplay.engine.store.library.Facet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

class SoundBanksTest {
    @TempDir Path folder;
    private Path sounds;
    private SoundBanks banks;

    @BeforeEach
    void open() throws StudioFault, IOException {
        sounds = Files.createDirectories(folder.resolve("My sounds"));
        banks = SoundBanks.open(folder.resolve("home"));
    }

    private IndexReport index() throws StudioFault {
        return banks.index(sounds, JobContext.quiet());
    }

    private List<String> found(String words) throws StudioFault {
        return titles(SoundQuery.of(words));
    }

    private List<String> titles(SoundQuery query) throws StudioFault {
        return banks.search(query).sounds().stream()
                .filter(it -> it.file().isPresent())
                .map(SoundItem::title)
                .toList();
    }

    private BankSound only() throws StudioFault {
        return banks.banks().getFirst().sounds().getFirst();
    }

    @Test
    void aBankOfANewerVersionIsRefusedAndLeftAlone() throws Exception {
        SoundFiles.wav(sounds.resolve("a.wav"), 24_000, 1);
        index();
        Path bank;
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            bank =
                    files.filter(it -> it.toString().endsWith(".bank.json"))
                            .findFirst()
                            .orElseThrow();
        }
        String newer = Files.readString(bank).replaceFirst("\"version\" ?: ?1", "\"version\":2");
        Files.writeString(bank, newer);
        assertThatThrownBy(() -> SoundBanks.open(folder.resolve("home")).banks())
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> assertThat(fault.code()).isEqualTo("sounds.bank-newer"));
        assertThat(bank).hasContent(newer);
    }

    @Test
    void everyFormatSaysWhatItIsWithoutASampleBeingRead() throws Exception {
        SoundFiles.broadcast(sounds.resolve("a.wav"), "Old cellar door, slow", "Jane Doe");
        SoundFiles.aiff(sounds.resolve("b.aif"), 22_050, "Church bell");
        SoundFiles.flac(sounds.resolve("c.flac"), 192_000, "TITLE=Rain on tin", "LICENSE=CC0");
        SoundFiles.vorbis(sounds.resolve("d.ogg"), 64_000, "TITLE=Owl", "ARTIST=Sam");
        SoundFiles.wav(sounds.resolve("e.wav"), 24_000, 1);
        assertThat(index().sounds()).isEqualTo(5);
        List<BankSound> all = banks.banks().getFirst().sounds();
        assertThat(all)
                .extracting(it -> it.header().format())
                .containsExactly("BWF", "AIFF", "FLAC", "OGG", "WAV");
        assertThat(all)
                .extracting(it -> it.header().rateHz())
                .containsExactly(48_000, 44_100, 96_000, 32_000, 48_000);
        assertThat(all).extracting(it -> it.header().channels()).containsExactly(2, 1, 2, 2, 1);
        assertThat(all.stream().map(it -> it.header().seconds()).toList())
                .containsExactly(0.1, 0.5, 2.0, 2.0, 0.5);
        assertThat(all.getFirst().header().words()).isEqualTo("Old cellar door, slow");
        assertThat(all.getFirst().by()).isEqualTo("Jane Doe");
        assertThat(all.get(2).header().licence()).isEqualTo("CC0");
        assertThat(found("cellar")).containsExactly("a");
        assertThat(found("tin rai")).containsExactly("c");
    }

    @Test
    void aNameOfTheUniversalCategorySystemIsTakenApart() throws Exception {
        SoundFiles.wav(sounds.resolve("DOORWood_Cellar door slams_JDoe_Castle.wav"), 4800, 1);
        SoundFiles.wav(sounds.resolve("door_slam_old.wav"), 4800, 2);
        index();
        BankSound named = banks.named("cellar door slams").orElseThrow();
        assertThat(named.categoryId()).isEqualTo("DOORWood");
        assertThat(named.category()).isEqualTo("Doors");
        assertThat(named.by()).isEqualTo("JDoe");
        assertThat(named.source()).isEqualTo("Castle");
        assertThat(banks.named("Door Slam OLD").orElseThrow().category()).isEmpty();
        assertThat(titles(SoundQuery.ALL.with(Field.CATEGORY, Set.of("Doors"))))
                .containsExactly("Cellar door slams");
    }

    @Test
    void brokenAndForeignFilesAreToldAndLeftOut() throws Exception {
        SoundFiles.wav(sounds.resolve("good.wav"), 4800, 1);
        Files.writeString(sounds.resolve("text.wav"), "this is no sound, only a name of one");
        Files.write(sounds.resolve("short.flac"), new byte[] {'f', 'L', 'a', 'C', 0, 0});
        Files.writeString(sounds.resolve("notes.txt"), "nothing");
        IndexReport report = index();
        assertThat(report.sounds()).isEqualTo(1);
        assertThat(report.refused())
                .extracting(IndexReport.Refused::file)
                .containsExactly("short.flac", "text.wav");
    }

    @Test
    void whatIsUnchangedIsNotReadAgainAndWhatIsGoneIsForgotten() throws Exception {
        SoundFiles.wav(sounds.resolve("one.wav"), 4800, 1);
        SoundFiles.wav(sounds.resolve("two.wav"), 4800, 2);
        index();
        Files.delete(sounds.resolve("one.wav"));
        SoundFiles.wav(sounds.resolve("three.wav"), 9600, 3);
        IndexReport again = index();
        assertThat(again)
                .extracting(IndexReport::sounds, IndexReport::unchanged, IndexReport::gone)
                .containsExactly(2, 1, 1);
        assertThat(banks.banks()).hasSize(1);
    }

    @Test
    void movedFilesAreFoundAgainByWhatIsInThem() throws Exception {
        SoundFiles.wav(sounds.resolve("storm/thunder one.wav"), 4800, 1);
        SoundFiles.wav(sounds.resolve("storm/thunder two.wav"), 4800, 2);
        SoundFiles.wav(sounds.resolve("rain.wav"), 4800, 3);
        index();
        banks.mark(
                banks.search(SoundQuery.of("thunder two")).sounds().getFirst(),
                mark -> new SoundMark(true, List.of("big"), "CC-BY"));
        Path elsewhere = folder.resolve("Elsewhere/renamed.wav");
        Files.createDirectories(elsewhere.getParent());
        Files.move(sounds.resolve("storm/thunder two.wav"), elsewhere);
        Files.delete(sounds.resolve("storm/thunder one.wav"));

        RelinkReport report = banks.relink(folder.resolve("Elsewhere"), JobContext.quiet());

        assertThat(report.missing()).isEqualTo(2);
        assertThat(report.found()).containsExactly(elsewhere.toString());
        assertThat(report.lost()).hasSize(1);
        SoundItem again = banks.search(SoundQuery.of("big")).sounds().getFirst();
        assertThat(banks.file(again.file().orElseThrow())).isEqualTo(elsewhere);
        assertThat(again.favourite()).isTrue();
        assertThat(again.licence()).isEqualTo("CC-BY");
    }

    @Test
    void aBankWhoseFolderWasRenamedGoesWithIt() throws Exception {
        SoundFiles.wav(sounds.resolve("deep/one.wav"), 4800, 1);
        index();
        Path renamed = folder.resolve("Renamed");
        Files.move(sounds, renamed);
        banks.relink(renamed, JobContext.quiet());
        assertThat(banks.banks().getFirst().path()).isEqualTo(renamed);
        assertThat(banks.isThere(only())).isTrue();
    }

    @Test
    void everySearchCountsWhatOtherChoicesWouldGive() throws Exception {
        SoundFiles.wav(sounds.resolve("RAINVege_Leaves_A_B.wav"), 4800, 1);
        SoundFiles.wav(sounds.resolve("WINDGust_Leaves_A_B.wav"), 48_000 * 3, 2);
        String bank = index().bank();
        banks.license(bank, "CC0");
        SoundQuery query =
                SoundQuery.of("leav")
                        .with(Field.BANK, Set.of(bank))
                        .with(Field.CATEGORY, Set.of("Rain"));
        SoundsFound found = banks.search(query);
        assertThat(found.sounds()).hasSize(1);
        assertThat(found.facets().get(Field.CATEGORY))
                .extracting(Facet::value, Facet::count)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Rain", 1),
                        org.assertj.core.groups.Tuple.tuple("Wind", 1));
        assertThat(found.facets().get(Field.LICENCE))
                .extracting(Facet::value)
                .containsExactly("CC0");
    }

    @Test
    void whatIsMadeIsFoundToo() throws StudioFault {
        SoundItem first = banks.search(SoundQuery.of("thund")).sounds().getFirst();
        assertThat(first.bank()).isEqualTo(SoundItem.MADE);
        assertThat(first.kind().orElseThrow().name()).isEqualTo("thunder");
    }

    @Test
    void whatIsKnownIsKnownAfterwardsAndToOthers() throws Exception {
        SoundFiles.wav(sounds.resolve("one.wav"), 4800, 1);
        SoundBanks other = SoundBanks.open(folder.resolve("home"));
        String bank = index().bank();
        assertThat(other.search(SoundQuery.of("one")).sounds())
                .extracting(SoundItem::bank)
                .contains(bank);
        banks.remove(bank);
        assertThat(other.banks()).isEmpty();
        assertThat(Files.exists(sounds.resolve("one.wav"))).isTrue();
    }

    @Test
    void aCancelledIndexingChangesNothing() throws Exception {
        SoundFiles.wav(sounds.resolve("one.wav"), 4800, 1);
        CancelToken token = new CancelToken();
        token.cancel();
        JobContext cancelled =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        token.check();
                    }
                };
        assertThatThrownBy(() -> banks.index(sounds, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(banks.banks()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThatThrownBy(() -> banks.index(folder.resolve("none"), JobContext.quiet()))
                .isInstanceOf(StudioFault.Input.class)
                .extracting(fault -> ((StudioFault) fault).code())
                .isEqualTo("sounds.folder-unreadable");
    }

    @Test
    void lengthsAreTrue() throws Exception {
        SoundFiles.wav(sounds.resolve("one.wav"), 72_000, 1);
        index();
        assertThat(only().header().seconds()).isCloseTo(1.5, within(1e-9));
    }
}
