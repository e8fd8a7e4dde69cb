package org.probity.monitoring.runs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.signal.Signal;
import org.probity.monitoring.signals.NewSignal;
import org.probity.monitoring.signals.SignalId;
import org.probity.monitoring.signals.SignalIndicator;
import org.probity.monitoring.signals.SignalIntake;
import org.probity.monitoring.signals.SignalLevel;
import org.probity.monitoring.signals.SignalSource;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what was found, once. The same of the same subject is told again only when its level has risen, or when it had ceased and the
 * days of suppression have passed (§6). What was told is stored with the signal in one transaction, under a key that is unique in the
 * unit: neither a restart nor a second node doubles anything.
 */
@Service
class Telling {

    /** Letters of a key that the register of signals takes. */
    private static final int LONGEST_KEY = 500;

    /** Whoever reads signals must not learn of kinship, declarations or complaints by them (segregation 8; P2.3c). */
    private static final Set<RecordKind> CONFIDENTIAL = Set.of(
            RecordKind.RELATIVES,
            RecordKind.DECLARATIONS,
            RecordKind.INTERESTS,
            RecordKind.RECUSALS,
            RecordKind.COMPANY_ROLES,
            RecordKind.PETITIONS,
            RecordKind.INTERVENTIONS,
            RecordKind.DISCIPLINE,
            RecordKind.GIFTS);

    private final JdbcClient jdbc;
    private final SignalIntake intake;

    Telling(JdbcClient jdbc, SignalIntake intake) {
        this.jdbc = jdbc;
        this.intake = intake;
    }

    /** Raises the signal unless it is known; empty where it is. */
    @Transactional
    public Optional<SignalId> tell(UnitId unit, Found found, int edition, LocalDate day) {
        var signal = found.signal();
        var isNew = jdbc.sql("""
                        insert into monitoring.told as t (unit_id, key_hash, key, code, level, told_on)
                        values (:unit, :hash, :key, :code, :level, :day)
                        on conflict (unit_id, key_hash) do update set level = excluded.level, told_on = excluded.told_on, standing = true
                        where array_position(array['YELLOW', 'ORANGE', 'RED'], excluded.level)
                                > array_position(array['YELLOW', 'ORANGE', 'RED'], t.level)
                            or (not t.standing and t.told_on + :days <= excluded.told_on)
                        returning true
                        """)
                .param("unit", unit.value())
                .param("hash", hash(signal.suppressionKey()))
                .param("key", shortened(signal.suppressionKey()))
                .param("code", signal.code())
                .param("level", signal.level().name())
                .param("day", day)
                .param("days", suppressDays(signal))
                .query(Boolean.class)
                .optional();
        if (isNew.isEmpty()) {
            stands(unit, signal);
            return Optional.empty();
        }
        var id = intake.raise(signal(unit, found, edition));
        jdbc.sql("update monitoring.told set signal_id = :signal where unit_id = :unit and key_hash = :hash")
                .param("signal", id.value())
                .param("unit", unit.value())
                .param("hash", hash(signal.suppressionKey()))
                .update();
        return Optional.of(id);
    }

    private void stands(UnitId unit, Signal signal) {
        jdbc.sql(
                        "update monitoring.told set standing = true where unit_id = :unit and key_hash = :hash and not standing")
                .param("unit", unit.value())
                .param("hash", hash(signal.suppressionKey()))
                .update();
    }

    /** Notes what was told once and holds no longer. */
    @Transactional
    public int ceased(UnitId unit, Collection<String> codes, Collection<String> keysThatStand) {
        var stand = new HashSet<String>();
        keysThatStand.forEach(key -> stand.add(HexFormat.of().formatHex(hash(key))));
        var gone = jdbc
                .sql("""
                        select encode(key_hash, 'hex') from monitoring.told where unit_id = :unit and standing and code = any(:codes)
                        """)
                .param("unit", unit.value())
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .filter(hash -> !stand.contains(hash))
                .toArray(String[]::new);
        return gone.length == 0
                ? 0
                : jdbc.sql("""
                                update monitoring.told set standing = false
                                where unit_id = :unit and encode(key_hash, 'hex') = any(:gone)
                                """).param("unit", unit.value()).param("gone", gone).update();
    }

    private static NewSignal signal(UnitId unit, Found found, int edition) {
        var signal = found.signal();
        var place = found.place();
        var raised = NewSignal.of(unit, SignalSource.INDICATOR, level(signal.level()), found.wording())
                .by(new SignalIndicator(
                        signal.code(),
                        signal.indicator().definition().version(),
                        Frozen.parameters(signal, edition),
                        Figures.of(signal.value(), signal.indicator().unit()),
                        Figures.of(signal.threshold(), signal.indicator().unit())))
                .on(place.section(), place.post(), place.power())
                .restingOn(found.rows(), found.marks())
                .suppressing(shortened(signal.suppressionKey()), suppressDays(signal));
        return isConfidential(signal) ? raised.restricted() : raised;
    }

    private static boolean isConfidential(Signal signal) {
        return signal.evidence().records().stream().anyMatch(record -> CONFIDENTIAL.contains(record.kind()));
    }

    static SignalLevel level(Level level) {
        return switch (level) {
            case YELLOW -> SignalLevel.YELLOW;
            case ORANGE -> SignalLevel.ORANGE;
            case RED -> SignalLevel.RED;
        };
    }

    private static int suppressDays(Signal signal) {
        return signal.indicator().values().count(Definition.SUPPRESS.name());
    }

    private static String shortened(String key) {
        return key.length() <= LONGEST_KEY
                ? key
                : key.substring(0, LONGEST_KEY - 65) + "#" + HexFormat.of().formatHex(hash(key));
    }

    static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
