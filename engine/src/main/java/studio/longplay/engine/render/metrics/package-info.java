/// How loaded the machine and the queue are: taken down every second, and written for Prometheus.
/// It may use the sampler of the machine, the figures in the store, and what its room, render, may
/// use. Begin reading at [MetricsFeed].
@NullMarked
package studio.longplay.engine.render.metrics;

import org.jspecify.annotations.NullMarked;
