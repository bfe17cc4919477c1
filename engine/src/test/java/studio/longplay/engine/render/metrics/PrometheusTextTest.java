package studio.longplay.engine.render.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.store.metrics.CacheTotals;
import studio.longplay.engine.store.metrics.Metric;
import studio.longplay.engine.store.metrics.Sample;
import studio.longplay.engine.store.queue.QueueNews;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

class PrometheusTextTest {
    private static final Pattern LINE =
            Pattern.compile("[a-z_]+(\\{[a-z]+=\"[^\"]*\"})? -?[0-9.E-]+");

    @Test
    void everyLineIsOneThatPrometheusReads() {
        Sample sample =
                new Sample(1, Map.of(Metric.PROCESSOR_LOAD, 0.25, Metric.MEMORY_USED, 3.5e9));
        List<String> lines =
                PrometheusText.of(
                                sample,
                                QueueNews.NONE,
                                List.of(new CacheTotals.Total("speaker embeddings", 9, 3, 0)))
                        .lines()
                        .toList();
        assertThat(lines)
                .contains(
                        "# TYPE longplay_processor_load_ratio gauge",
                        "longplay_processor_load_ratio 0.25",
                        "longplay_memory_used_bytes 3500000000",
                        "longplay_queue_jobs{state=\"waiting\"} 0",
                        "# TYPE longplay_cache_hits_total counter",
                        "longplay_cache_hits_total{cache=\"speaker_embeddings\"} 9",
                        "longplay_cache_misses_total{cache=\"speaker_embeddings\"} 3");
        assertThat(lines)
                .filteredOn(line -> !line.startsWith("#"))
                .allMatch(line -> LINE.matcher(line).matches());
        assertThat(lines)
                .as("what the machine does not tell is not zero")
                .noneMatch(line -> line.contains("gpu"));
    }
}
