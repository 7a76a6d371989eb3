// SPDX-License-Identifier: Apache-2.0

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** RxJava: the schedulers that it keeps, and an executor of the program's. */
public final class RxJavaSchedulers {
    private RxJavaSchedulers() {}

    public static void main(String[] args) {
        Flowable.range(0, 10).observeOn(Schedulers.computation()).blockingLast();
        Observable.fromCallable(() -> 1).subscribeOn(Schedulers.io()).blockingFirst();
        Observable.timer(1, TimeUnit.MILLISECONDS).observeOn(Schedulers.single()).blockingFirst();
        Observable.just(1).subscribeOn(Schedulers.newThread()).blockingFirst();
        ExecutorService own = Executors.newSingleThreadExecutor(); // open ThreadPoolExecutor
        Observable.just(1).subscribeOn(Schedulers.from(own)).blockingFirst();
        if (args.length == 0) {
            own.shutdown();
        }
        System.out.println("done");
        System.exit(0);
    }
}
