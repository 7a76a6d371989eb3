// SPDX-License-Identifier: Apache-2.0

import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Reactor: the schedulers that it keeps, and one of the program's. */
public final class ReactorSchedulers {
    private ReactorSchedulers() {}

    public static void main(String[] args) {
        Flux.range(0, 10).publishOn(Schedulers.parallel()).blockLast();
        Mono.fromCallable(() -> 1).subscribeOn(Schedulers.boundedElastic()).block();
        Mono.delay(Duration.ofMillis(1)).block();
        Scheduler own = Schedulers.newSingle("own"); // open ThreadPoolExecutor
        Mono.fromCallable(() -> 1).subscribeOn(own).block();
        if (args.length == 0) {
            own.dispose();
        }
        System.out.println("done");
        System.exit(0);
    }
}
