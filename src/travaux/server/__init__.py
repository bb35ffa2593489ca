"""Django settings and addresses, which the layers below name as text only."""
