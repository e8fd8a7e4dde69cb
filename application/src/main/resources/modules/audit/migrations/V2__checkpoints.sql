-- Signed statements of what the log held: the Merkle root (RFC 9162) over the first "size" entries. "frontier" is what the next
-- checkpoint goes on from; verification does not trust it but computes every root anew.
create table audit.checkpoint (
    size       bigint      not null primary key check (size > 0),
    root       bytea       not null check (octet_length(root) = 32),
    at         timestamptz not null,
    frontier   bytea[]     not null,
    public_key bytea       not null,
    signature  bytea       not null
);
create trigger checkpoint_is_append_only before update or delete or truncate on audit.checkpoint
    for each statement execute function audit.refuse_change();

create index entry_act on audit.entry (act, sequence desc);
